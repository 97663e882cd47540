# shellcheck shell=bash
# What the steps of action.yml share. Inputs arrive as INPUT_… in the environment, never as text
# within a script: a branch or a folder may be called anything.

# Prints the message in the language of the reports.
#   say ENGLISH JAPANESE
say() {
  if [ "${INPUT_LANGUAGE:-}" = en ]; then printf '%s' "$1"; else printf '%s' "$2"; fi
}

# Prints a message that GitHub shows beside the log.
#   annotate error|warning|notice MESSAGE
annotate() {
  local text=$2
  text=${text//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '::%s title=shisei::%s\n' "$1" "${text//$'\n'/%0A}"
}

# Ends the step as undecided.
#   undecided ENGLISH JAPANESE
undecided() {
  annotate error "$(say "$1" "$2")"
  exit 2
}

# Tells a step's later steps something.
#   output NAME VALUE
output() {
  case $2 in *$'\n'* | *$'\r'*)
    undecided "“$1” must be one line" "「$1」は1行で書いてください" ;;
  esac
  printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}

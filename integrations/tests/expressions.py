"""GitHub's expressions, as far as our files use them: names, strings, numbers, !, ==, !=, &&, ||.

Whatever else an expression says is an error, so that no test passes on a guess.
"""

import re

TOKEN = re.compile(r"\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|(&&|\|\||==|!=|!|\(|\)|\.)|([A-Za-z_][\w-]*))")


class Evaluator:
    """Evaluates one expression with the contexts and what the status functions say."""

    def __init__(self, text, contexts, status):
        self.tokens = []
        position = 0
        while position < len(text.rstrip()):
            match = TOKEN.match(text, position)
            if not match:
                raise ValueError(f"cannot read the expression: {text!r}")
            self.tokens.append(match)
            position = match.end()
        self.contexts = contexts
        self.status = status
        self.index = 0

    def value(self):
        result = self.either()
        if self.index != len(self.tokens):
            raise ValueError("something follows the expression")
        return result

    def peek(self):
        return self.tokens[self.index].group(3) if self.index < len(self.tokens) else None

    def take(self, *symbols):
        if self.peek() in symbols:
            self.index += 1
            return True
        return False

    def either(self):
        left = self.both()
        while self.take("||"):
            right = self.both()
            left = left if truthy(left) else right
        return left

    def both(self):
        left = self.comparison()
        while self.take("&&"):
            right = self.comparison()
            left = right if truthy(left) else left
        return left

    def comparison(self):
        left = self.unary()
        while self.peek() in ("==", "!="):
            wanted = self.peek() == "=="
            self.index += 1
            left = same(left, self.unary()) == wanted
        return left

    def unary(self):
        if self.take("!"):
            return not truthy(self.unary())
        if self.take("("):
            inner = self.either()
            if not self.take(")"):
                raise ValueError("a bracket is open")
            return inner
        return self.operand()

    def operand(self):
        text, number, _, name = self.tokens[self.index].groups()
        self.index += 1
        if text is not None:
            return text[1:-1].replace("''", "'")
        if number is not None:
            return float(number)
        if name is None:
            raise ValueError("a value is missing")
        if self.take("("):
            if not self.take(")"):
                raise ValueError(f"{name}() takes nothing here")
            return self.status[name]()
        if name in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[name]
        value = self.contexts[name]
        while self.take("."):
            key = self.tokens[self.index].group(4)
            self.index += 1
            value = value.get(key) if isinstance(value, dict) else None
        return value


def truthy(value):
    return value not in (None, False, "", 0)


def same(left, right):
    if isinstance(left, str) and isinstance(right, str):
        return left.lower() == right.lower()
    if type(left) is type(right):
        return left == right
    return number(left) == number(right)


def number(value):
    if value is None or value == "":
        return 0.0
    if isinstance(value, (bool, int, float)):
        return float(value)
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")


def text(value):
    """What stands in the place of `${{ … }}` within a string."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def fill(template, contexts, status=None):
    """The string with every `${{ … }}` in it replaced."""
    replace = lambda match: text(Evaluator(match.group(1), contexts, status or {}).value())
    return re.sub(r"\$\{\{(.*?)\}\}", replace, str(template))


def holds(condition, contexts, failed):
    """Whether a step with this `if:` runs; without a status function only after success."""
    bare = re.sub(r"^\s*\$\{\{(.*)\}\}\s*$", r"\1", str(condition))
    status = {
        "success": lambda: not failed, "failure": lambda: failed,
        "always": lambda: True, "cancelled": lambda: False,
    }
    result = truthy(Evaluator(bare, contexts, status).value())
    if not re.search(r"\b(success|failure|always|cancelled)\(", bare):
        result = result and not failed
    return result

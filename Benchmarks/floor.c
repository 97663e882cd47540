/*
 * The floor: the least work any checker on top of libyaml has to do.
 *
 * Walks the given files and folders, reads every YAML file whole and pulls its events out of
 * libyaml one after the other, keeping nothing. Prints how much it saw. A tool that also builds
 * claims, judges them and reports can only be slower; how much slower is what run.py measures.
 *
 *   cc -O2 floor.c -o floor $(pkg-config --cflags --libs yaml-0.1)
 *   cc -O2 -static -DFLOOR_LINKING='"static"' floor.c -o floor \
 *     $(pkg-config --cflags --libs --static yaml-0.1)
 */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

#ifndef FLOOR_LINKING
#define FLOOR_LINKING "dynamic"
#endif

/* What was seen so far, and the one buffer that every file is read into. */
typedef struct {
  uint64_t files, bytes, events;
  unsigned char *buffer;
  size_t capacity;
} Floor;

static void fail(const char *path, const char *reason) {
  fprintf(stderr, "floor: %s: %s\n", path, reason);
  exit(2);
}

static int is_yaml(const char *name) {
  const char *dot = strrchr(name, '.');
  return dot && (strcmp(dot, ".yaml") == 0 || strcmp(dot, ".yml") == 0);
}

/* Reads a file whole into the shared buffer and returns its length. */
static size_t read_whole(Floor *floor, const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) != 0) fail(path, strerror(errno));
  size_t size = (size_t)status.st_size;
  if (size > floor->capacity) {
    free(floor->buffer);
    floor->capacity = size + 4096;
    floor->buffer = malloc(floor->capacity);
    if (!floor->buffer) fail(path, "out of memory");
  }
  size_t length = 0;
  while (length < size) {
    ssize_t count = read(descriptor, floor->buffer + length, size - length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path, strerror(errno));
    if (count == 0) break;
    length += (size_t)count;
  }
  close(descriptor);
  return length;
}

/* Parses one file to the end of its stream, dropping every event. */
static void parse_file(Floor *floor, const char *path) {
  size_t length = read_whole(floor, path);
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) fail(path, "out of memory");
  yaml_parser_set_input_string(&parser, floor->buffer, length);
  for (int at_end = 0; !at_end;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) fail(path, parser.problem ? parser.problem : "?");
    at_end = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    floor->events++;
  }
  yaml_parser_delete(&parser);
  floor->files++;
  floor->bytes += length;
}

/* Visits a folder and everything below it; hidden entries and links are skipped. */
static void visit_folder(Floor *floor, const char *path) {
  DIR *folder = opendir(path);
  if (!folder) fail(path, strerror(errno));
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    char child[4096];
    int written = snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
    if (written < 0 || (size_t)written >= sizeof child) fail(path, "name too long");
    unsigned char type = entry->d_type;
    if (type == DT_UNKNOWN) {
      struct stat status;
      if (lstat(child, &status) != 0) fail(child, strerror(errno));
      type = S_ISDIR(status.st_mode) ? DT_DIR : S_ISREG(status.st_mode) ? DT_REG : DT_UNKNOWN;
    }
    if (type == DT_DIR) visit_folder(floor, child);
    else if (type == DT_REG && is_yaml(entry->d_name)) parse_file(floor, child);
  }
  closedir(folder);
}

int main(int count, char **arguments) {
  if (count < 2) {
    fputs("usage: floor PATH…\n", stderr);
    return 2;
  }
  Floor floor = {0};
  for (int index = 1; index < count; index++) {
    struct stat status;
    if (stat(arguments[index], &status) != 0) fail(arguments[index], strerror(errno));
    if (S_ISDIR(status.st_mode)) visit_folder(&floor, arguments[index]);
    else parse_file(&floor, arguments[index]);
  }
  free(floor.buffer);
  printf("%llu files, %llu bytes, %llu events, libyaml %s (%s)\n", (unsigned long long)floor.files,
         (unsigned long long)floor.bytes, (unsigned long long)floor.events,
         yaml_get_version_string(), FLOOR_LINKING);
  return 0;
}

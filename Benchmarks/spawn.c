/*
 * Runs one program and prints what it cost, as one line on standard output:
 *
 *   wall_ns user_us system_us peak_kib exit_code signal
 *
 *   spawn OUTPUT PROGRAM [ARGUMENT…]     OUTPUT takes the program's standard output
 *
 * Why not from Python: on exec, Linux lets the peak memory of the new program start at the resident
 * size of the memory it replaces, which after a fork (or vfork) is that of its parent. A Python
 * parent would thus report some 10 MB for /bin/true. This launcher is small enough not to matter,
 * and vfork keeps page-table copying out of the measured time.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static long long microseconds(struct timeval time) {
  return (long long)time.tv_sec * 1000000 + time.tv_usec;
}

/* `ru_maxrss` counts KiB on Linux and bytes on macOS. */
static long kibibytes(long peak) {
#ifdef __APPLE__
  return peak / 1024;
#else
  return peak;
#endif
}

int main(int count, char **arguments) {
  if (count < 3) {
    fputs("usage: spawn OUTPUT PROGRAM [ARGUMENT…]\n", stderr);
    return 2;
  }
  int output = open(arguments[1], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (output < 0) {
    fprintf(stderr, "spawn: %s: %s\n", arguments[1], strerror(errno));
    return 2;
  }

  int64_t start = now();
  pid_t child = vfork();
  if (child == 0) {
    /* Only calls that are safe while the parent's memory is borrowed. */
    if (dup2(output, STDOUT_FILENO) >= 0) execve(arguments[2], arguments + 2, environ);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) != child) {
    fprintf(stderr, "spawn: %s: %s\n", arguments[2], strerror(errno));
    return 2;
  }
  int64_t end = now();

  printf("%lld %lld %lld %ld %d %d\n", (long long)(end - start), microseconds(usage.ru_utime),
         microseconds(usage.ru_stime), kibibytes(usage.ru_maxrss),
         WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status) ? WTERMSIG(status) : 0);
  return 0;
}

#ifndef SHISEI_SCHEDULE_H
#define SHISEI_SCHEDULE_H

#include <stddef.h>

// Linux's calls for choosing a thread's processor. <sched.h> shows them only to programs that
// define _GNU_SOURCE, which Swift's Glibc module does not. A mask is an array of bits by processor.
#ifdef __linux__
int sched_getcpu(void);
int sched_getaffinity(int thread, size_t size, void *mask);
int sched_setaffinity(int thread, size_t size, const void *mask);
#endif

#endif

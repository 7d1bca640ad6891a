/* The clock of a walk: the binary under it believes the second written in the file PARTA_WALK_CLOCK, and time passes. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* The file holds by how many seconds the walk is ahead of the world. */
static long ahead(void) {
    long seconds = 0;
    const char *path = getenv("PARTA_WALK_CLOCK");
    FILE *file = path ? fopen(path, "r") : NULL;
    if (file) {
        if (fscanf(file, "%ld", &seconds) != 1) seconds = 0;
        fclose(file);
    }
    return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int answer = (int)syscall(SYS_clock_gettime, clock, time);
    if (answer == 0 && clock == CLOCK_REALTIME) time->tv_sec += ahead();
    return answer;
}

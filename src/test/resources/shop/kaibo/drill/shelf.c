/*
 * Stands between a program and its disk (LD_PRELOAD) for one folder and all below it.
 *
 * SHELF_ROOT  the folder, absolute and without links
 * SHELF_LOG   writes down everything that changes files there, in order, with its bytes; nothing is
 *             forced to the disk meanwhile. SHELF_LAZY leaves the forcing out of the log.
 * SHELF_PLAN  eight numbers of 64 bits that the drill sets while the program runs: see PLAN_*.
 *
 * One lock is held around each call and its entry, so the log has the order of the disk. Linux.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, CUT = 2, SYNC = 3, RENAME = 4, UNLINK = 5, MKDIR = 6, RMDIR = 7, CREATE = 8 };

enum {
    PLAN_ERRNO, /* 0: all is well */
    PLAN_CALLS, /* which calls it strikes, bits of 1 << WRITE ... */
    PLAN_AFTER, /* so many of them pass before */
    PLAN_TIMES, /* how often it strikes, -1 for ever */
    PLAN_FREE,  /* bytes the disk still takes, -1 enough */
    PLAN_STRUCK,/* out: how often it struck */
    PLAN_RETRIED/* out: calls on a file whose fsync had failed before */
};

#define DEAD_MOST 1024

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *root;
static size_t root_length;
static int tape = -1;
static int lazy;
static volatile int64_t *plan;
static char dead[DEAD_MOST];

__attribute__((constructor)) static void begin(void) {
    root = getenv("SHELF_ROOT");
    if (root == NULL) return;
    root_length = strlen(root);
    lazy = getenv("SHELF_LAZY") != NULL;
    const char *log = getenv("SHELF_LOG");
    if (log != NULL) {
        tape = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
    const char *named = getenv("SHELF_PLAN");
    if (named != NULL) {
        int fd = syscall(SYS_openat, AT_FDCWD, named, O_RDWR | O_CLOEXEC);
        void *at = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (at != MAP_FAILED) plan = at;
        syscall(SYS_close, fd);
    }
}

static int below(const char *path) {
    return root != NULL && strncmp(path, root, root_length) == 0 && path[root_length] == '/';
}

/* the path of an open file, "" when it is not ours */
static int of_fd(int fd, char *path) {
    path[0] = 0;
    if (root == NULL) return 0;
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, PATH_MAX - 1);
    if (n <= 0) return 0;
    path[n] = 0;
    return below(path) || strcmp(path, root) == 0;
}

static int of_name(int dir, const char *name, char *path) {
    path[0] = 0;
    if (root == NULL || name == NULL) return 0;
    if (name[0] == '/') {
        snprintf(path, PATH_MAX, "%s", name);
    } else {
        char start[PATH_MAX];
        if (dir == AT_FDCWD) {
            if (getcwd(start, sizeof start) == NULL) return 0;
        } else if (!of_fd(dir, start)) {
            return 0;
        }
        if (snprintf(path, PATH_MAX, "%s/%s", start, name) >= PATH_MAX) return 0;
    }
    return below(path);
}

/* what SQLite shares between processes is worthless after an end, and says so itself */
static int shared(const char *path) {
    size_t n = strlen(path);
    return n > 4 && strcmp(path + n - 4, "-shm") == 0;
}

static void note(int what, const char *path, const char *second, int64_t at, const void *bytes,
                 int64_t length) {
    if (tape < 0 || shared(path) || (what == SYNC && lazy)) return;
    int64_t head[5] = {what, (int64_t) strlen(path), (int64_t) strlen(second), at, length};
    struct iovec parts[4] = {{head, sizeof head},
                             {(void *) path, strlen(path)},
                             {(void *) second, strlen(second)},
                             {(void *) bytes, length}};
    int before = errno;
    if (syscall(SYS_writev, tape, parts, 4) < 0) abort();
    errno = before;
}

static int64_t size_of(int fd) {
    struct stat s;
    return fstat(fd, &s) == 0 && S_ISREG(s.st_mode) ? s.st_size : -1;
}

static int64_t size_at(const char *path) {
    struct stat s;
    return lstat(path, &s) == 0 && S_ISREG(s.st_mode) && s.st_nlink == 1 ? s.st_size : 0;
}

static void room(int64_t bytes) {
    if (plan != NULL && plan[PLAN_FREE] >= 0) plan[PLAN_FREE] += bytes;
}

/* nonzero when this call is to fail; sets errno */
static int strikes(int what) {
    if (plan == NULL || plan[PLAN_ERRNO] == 0 || !(plan[PLAN_CALLS] & (1 << what))) return 0;
    if (plan[PLAN_AFTER] > 0) {
        plan[PLAN_AFTER]--;
        return 0;
    }
    if (plan[PLAN_TIMES] == 0) return 0;
    if (plan[PLAN_TIMES] > 0) plan[PLAN_TIMES]--;
    plan[PLAN_STRUCK]++;
    errno = (int) plan[PLAN_ERRNO];
    return 1;
}

/* an fsync that failed may have lost what it was for: nobody may go on with that file */
static void touches(int fd, const char *path) {
    size_t n = strlen(path);
    int log = n > 4 && (strcmp(path + n - 4, "-wal") == 0 || strcmp(path + n - 4, ".log") == 0);
    if (plan != NULL && log && fd < DEAD_MOST && dead[fd]) plan[PLAN_RETRIED]++;
}

static ssize_t put(int fd, const void *bytes, size_t length, int64_t at, int flat) {
    char path[PATH_MAX];
    if ((tape < 0 && plan == NULL) || !of_fd(fd, path)) {
        return flat ? syscall(SYS_write, fd, bytes, length)
                    : syscall(SYS_pwrite64, fd, bytes, length, at);
    }
    pthread_mutex_lock(&lock);
    touches(fd, path);
    int64_t size = size_of(fd);
    if (flat) {
        at = (syscall(SYS_fcntl, fd, F_GETFL) & O_APPEND) ? size : lseek(fd, 0, SEEK_CUR);
    }
    ssize_t n = -1;
    if (!strikes(WRITE)) {
        int64_t more = size < 0 || at + (int64_t) length <= size ? 0 : at + (int64_t) length - size;
        if (plan != NULL && plan[PLAN_FREE] >= 0 && more > plan[PLAN_FREE]) {
            /* as a file system does: what has room goes in, the rest is refused */
            int64_t fits = (int64_t) length - (more - plan[PLAN_FREE]);
            plan[PLAN_STRUCK]++;
            length = fits > 0 ? (size_t) fits : 0;
            more = plan[PLAN_FREE];
            errno = ENOSPC;
        }
        if (length > 0) {
            n = flat ? syscall(SYS_write, fd, bytes, length)
                     : syscall(SYS_pwrite64, fd, bytes, length, at);
            if (n > 0) {
                room(-(size < at + n ? at + n - size : 0));
                note(WRITE, path, "", at, bytes, n);
            }
        }
    }
    pthread_mutex_unlock(&lock);
    return n;
}

ssize_t write(int fd, const void *bytes, size_t length) { return put(fd, bytes, length, 0, 1); }

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
    return put(fd, bytes, length, at, 0);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    return put(fd, bytes, length, at, 0);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    char path[PATH_MAX];
    if ((tape < 0 && plan == NULL) || !of_fd(fd, path)) {
        return syscall(SYS_writev, fd, parts, count);
    }
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        ssize_t n = write(fd, parts[i].iov_base, parts[i].iov_len);
        if (n < 0) return all > 0 ? all : -1;
        all += n;
        if ((size_t) n < parts[i].iov_len) break;
    }
    return all;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        ssize_t n = pwrite64(fd, parts[i].iov_base, parts[i].iov_len, at + all);
        if (n < 0) return all > 0 ? all : -1;
        all += n;
        if ((size_t) n < parts[i].iov_len) break;
    }
    return all;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
    return pwritev64(fd, parts, count, at);
}

/* short cuts past write are closed: who knows them falls back to it */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned how) {
    char path[PATH_MAX];
    if (of_fd(out, path)) {
        errno = ENOSYS;
        return -1;
    }
    return syscall(SYS_copy_file_range, in, from, out, to, length, how);
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t length) {
    char path[PATH_MAX];
    if (of_fd(out, path)) {
        errno = EINVAL;
        return -1;
    }
    return syscall(SYS_sendfile, out, in, from, length);
}

ssize_t sendfile(int out, int in, off_t *from, size_t length) {
    return sendfile64(out, in, from, length);
}

int ftruncate64(int fd, off64_t length) {
    char path[PATH_MAX];
    if ((tape < 0 && plan == NULL) || !of_fd(fd, path)) return syscall(SYS_ftruncate, fd, length);
    pthread_mutex_lock(&lock);
    touches(fd, path);
    int64_t size = size_of(fd);
    int done = strikes(CUT) ? -1 : syscall(SYS_ftruncate, fd, length);
    if (done == 0) {
        if (size > length) room(size - length);
        note(CUT, path, "", length, "", 0);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int forced(int fd, long call) {
    char path[PATH_MAX];
    if ((tape < 0 && plan == NULL) || !of_fd(fd, path)) return syscall(call, fd);
    pthread_mutex_lock(&lock);
    touches(fd, path);
    int done = 0;
    if (strikes(SYNC)) {
        done = -1;
        if (fd < DEAD_MOST) dead[fd] = 1;
    } else {
        note(SYNC, path, "", 0, "", 0);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int fsync(int fd) { return forced(fd, SYS_fsync); }

int fdatasync(int fd) { return forced(fd, SYS_fdatasync); }

int close(int fd) {
    if (fd >= 0 && fd < DEAD_MOST) dead[fd] = 0;
    return syscall(SYS_close, fd);
}

int renameat(int from_dir, const char *from, int to_dir, const char *to) {
    char first[PATH_MAX], second[PATH_MAX];
    int ours = of_name(from_dir, from, first) & of_name(to_dir, to, second);
    if (!ours) return syscall(SYS_renameat2, from_dir, from, to_dir, to, 0);
    pthread_mutex_lock(&lock);
    int64_t size = size_at(second);
    int done = strikes(RENAME) ? -1 : syscall(SYS_renameat2, from_dir, from, to_dir, to, 0);
    if (done == 0) {
        room(size);
        note(RENAME, first, second, 0, "", 0);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }

int unlinkat(int dir, const char *name, int flags) {
    char path[PATH_MAX];
    if (!of_name(dir, name, path)) return syscall(SYS_unlinkat, dir, name, flags);
    int what = (flags & AT_REMOVEDIR) ? RMDIR : UNLINK;
    pthread_mutex_lock(&lock);
    int64_t size = size_at(path);
    int done = strikes(what) ? -1 : syscall(SYS_unlinkat, dir, name, flags);
    if (done == 0) {
        room(size);
        note(what, path, "", 0, "", 0);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }

int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

int remove(const char *name) {
    struct stat s;
    return lstat(name, &s) == 0 && S_ISDIR(s.st_mode) ? rmdir(name) : unlink(name);
}

int mkdirat(int dir, const char *name, mode_t mode) {
    char path[PATH_MAX];
    if (!of_name(dir, name, path)) return syscall(SYS_mkdirat, dir, name, mode);
    pthread_mutex_lock(&lock);
    int done = strikes(MKDIR) ? -1 : syscall(SYS_mkdirat, dir, name, mode);
    if (done == 0) note(MKDIR, path, "", 0, "", 0);
    pthread_mutex_unlock(&lock);
    return done;
}

int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

static int opened(int dir, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    int writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
    if ((tape < 0 && plan == NULL) || !of_name(dir, name, path)) {
        return syscall(SYS_openat, dir, name, flags, mode);
    }
    if (!writes) {
        /* too many open files knows no difference */
        if (plan != NULL && plan[PLAN_ERRNO] == EMFILE) {
            pthread_mutex_lock(&lock);
            int struck = strikes(CREATE);
            pthread_mutex_unlock(&lock);
            if (struck) return -1;
        }
        return syscall(SYS_openat, dir, name, flags, mode);
    }
    pthread_mutex_lock(&lock);
    int fd = -1;
    if (!strikes(CREATE)) {
        struct stat s;
        int there = lstat(path, &s) == 0;
        fd = syscall(SYS_openat, dir, name, flags, mode);
        if (fd >= 0 && !there) {
            note(CREATE, path, "", 0, "", 0);
        } else if (fd >= 0 && (flags & O_TRUNC) && S_ISREG(s.st_mode) && s.st_size > 0) {
            room(s.st_size);
            note(CUT, path, "", 0, "", 0);
        }
    }
    pthread_mutex_unlock(&lock);
    return fd;
}

static mode_t mode_of(int flags, va_list more) {
    return (flags & (O_CREAT | O_TMPFILE)) ? (mode_t) va_arg(more, int) : 0;
}

#define OPENED(DIR)                      \
    va_list more;                        \
    va_start(more, flags);               \
    mode_t mode = mode_of(flags, more);  \
    va_end(more);                        \
    return opened(DIR, name, flags, mode)

int open(const char *name, int flags, ...) { OPENED(AT_FDCWD); }
int open64(const char *name, int flags, ...) { OPENED(AT_FDCWD); }
int openat(int dir, const char *name, int flags, ...) { OPENED(dir); }
int openat64(int dir, const char *name, int flags, ...) { OPENED(dir); }

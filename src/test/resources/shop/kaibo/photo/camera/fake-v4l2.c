/* A camera without a driver: the calls of the C library that matter, over the kernel's header. */
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LENGTH = 640 * 480 * 2, COUNT = 3, HANDLE = 77 };

static unsigned char memory[COUNT][LENGTH];
static int queued[COUNT], streaming, opened, mappings, turn;

int fake_left_open(void) { return opened * 100 + mappings * 10 + streaming; }

int open(const char *path, int flags, ...) {
    if (strstr(path, "video9")) { errno = EBUSY; return -1; }
    if (strstr(path, "video8")) { errno = EACCES; return -1; }
    if ((flags & O_ACCMODE) != O_RDWR || !(flags & O_NONBLOCK)) { errno = EINVAL; return -1; }
    opened++;
    return HANDLE;
}

int close(int fd) {
    if (fd != HANDLE) { errno = EBADF; return -1; }
    opened--;
    return 0;
}

void *mmap(void *at, size_t length, int protection, int flags, int fd, off_t offset) {
    if (fd != HANDLE || length != LENGTH || offset % 4096 || offset / 4096 >= COUNT) {
        errno = EINVAL;
        return (void *)-1;
    }
    mappings++;
    return memory[offset / 4096];
}

int munmap(void *at, size_t length) { mappings--; return 0; }

int poll(struct pollfd *fds, nfds_t n, int ms) {
    if (n != 1 || fds->fd != HANDLE || !streaming) return 0;
    fds->revents = fds->events & POLLIN;
    return 1;
}

static int known(struct v4l2_buffer *b) {
    return b->type == V4L2_BUF_TYPE_VIDEO_CAPTURE && b->memory == V4L2_MEMORY_MMAP && b->index < COUNT;
}

static int fill(unsigned char *to) {
    if (RAW) {
        for (int i = 0; i < LENGTH; i += 4) { to[i] = 81; to[i + 1] = 90; to[i + 2] = 81; to[i + 3] = 240; }
        return LENGTH;
    }
    FILE *file = fopen(FRAME, "rb");
    int got = file ? (int)fread(to, 1, LENGTH, file) : 0;
    if (file) fclose(file);
    return got;
}

int ioctl(int fd, unsigned long request, ...) {
    va_list more;
    va_start(more, request);
    void *argument = va_arg(more, void *);
    va_end(more);
    struct v4l2_capability *about = argument;
    struct v4l2_format *format = argument;
    struct v4l2_requestbuffers *wanted = argument;
    struct v4l2_buffer *buffer = argument;
    if (fd != HANDLE) { errno = EBADF; return -1; }
    switch (request) {
    case VIDIOC_QUERYCAP:
        memset(about, 0, sizeof *about);
        strcpy((char *)about->card, "Fake Cam 720p");
        about->capabilities = V4L2_CAP_DEVICE_CAPS | V4L2_CAP_VIDEO_CAPTURE;
        about->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
        return 0;
    case VIDIOC_S_FMT:
        if (format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE) break;
        format->fmt.pix.width = 640;
        format->fmt.pix.height = 480;
        format->fmt.pix.pixelformat = RAW ? V4L2_PIX_FMT_YUYV : V4L2_PIX_FMT_MJPEG;
        format->fmt.pix.bytesperline = RAW ? 1280 : 0;
        format->fmt.pix.sizeimage = LENGTH;
        return 0;
    case VIDIOC_REQBUFS:
        if (wanted->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || wanted->memory != V4L2_MEMORY_MMAP) break;
        wanted->count = COUNT;
        return 0;
    case VIDIOC_QUERYBUF:
        if (!known(buffer)) break;
        buffer->length = LENGTH;
        buffer->m.offset = buffer->index * 4096;
        return 0;
    case VIDIOC_QBUF:
        if (!known(buffer) || queued[buffer->index]) break;
        queued[buffer->index] = 1;
        return 0;
    case VIDIOC_STREAMON:
        if (*(int *)argument != V4L2_BUF_TYPE_VIDEO_CAPTURE) break;
        streaming = 1;
        turn = 0;
        return 0;
    case VIDIOC_STREAMOFF:
        streaming = 0;
        memset(queued, 0, sizeof queued);
        return 0;
    case VIDIOC_DQBUF: {
        int index = turn % COUNT;
        if (!known(buffer)) break;
        /* two are ready at a time, the second one broken every other time */
        if (turn++ % 3 == 2 || !queued[index]) { errno = EAGAIN; return -1; }
        queued[index] = 0;
        buffer->index = index;
        buffer->bytesused = fill(memory[index]);
        buffer->flags = turn % 3 == 2 ? V4L2_BUF_FLAG_ERROR : 0;
        return 0;
    }
    }
    errno = EINVAL;
    return -1;
}

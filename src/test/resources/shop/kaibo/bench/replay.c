/* Replays a tape of SQL as a plain C program would run it: every statement prepared once, bound,
   stepped as far as it was read, all columns of its rows taken. usage: replay TAPE FROM TO
   where FROM at the beginning of a file name is replaced by TO. Prints one line of ns per unit. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MOST 4096
static sqlite3 *files[64];
static sqlite3_stmt *kept[MOST];
static int owner[MOST];
static const unsigned char *at;
static volatile int64_t sink;

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}
static int32_t i32(void) { int32_t v; memcpy(&v, at, 4); at += 4; return v; }
static int64_t i64(void) { int64_t v; memcpy(&v, at, 8); at += 8; return v; }
static void die(const char *what, sqlite3 *db) {
  fprintf(stderr, "%s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}
static void run(void) {
  int id = i32();
  int steps = i32();
  int n = i32();
  sqlite3_stmt *s = kept[id];
  for (int i = 1; i <= n; i++) {
    switch (*at++) {
      case 0: sqlite3_bind_null(s, i); break;
      case 1: sqlite3_bind_int64(s, i, i64()); break;
      case 2: { int len = i32(); sqlite3_bind_text(s, i, (const char *)at, len, SQLITE_STATIC); at += len; break; }
      default: { int len = i32(); sqlite3_bind_blob(s, i, at, len, SQLITE_STATIC); at += len; break; }
    }
  }
  int r = SQLITE_ROW;
  for (int taken = 0; r == SQLITE_ROW; taken++) {
    r = sqlite3_step(s);
    if (r != SQLITE_ROW && r != SQLITE_DONE) die(sqlite3_sql(s), files[owner[id]]);
    if (r == SQLITE_ROW) {
      int columns = sqlite3_column_count(s);
      for (int c = 0; c < columns; c++) {
        switch (sqlite3_column_type(s, c)) {
          case SQLITE_INTEGER: sink += sqlite3_column_int64(s, c); break;
          case SQLITE_BLOB: sink += sqlite3_column_bytes(s, c) + (sqlite3_column_blob(s, c) != 0); break;
          case SQLITE_NULL: break;
          default: sink += sqlite3_column_text(s, c)[0] + sqlite3_column_bytes(s, c);
        }
      }
    }
    if (steps >= 0 && taken + 1 >= steps) break;
  }
  sqlite3_reset(s);
}
int main(int argc, char **argv) {
  int f = open(argv[1], O_RDONLY);
  struct stat st;
  if (argc < 4 || f < 0 || fstat(f, &st)) die("no tape", 0);
  at = mmap(0, st.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, f, 0);
  const unsigned char *end = at + st.st_size;
  int journal = -1;
  int64_t begin = 0;
  while (at < end) {
    unsigned char op = *at++;
    if (op == 'D') {
      int id = i32(), len = i32();
      char name[4096];
      size_t cut = strlen(argv[2]);
      snprintf(name, sizeof name, "%s%.*s", argv[3], (int)(len - cut), (const char *)at + cut);
      at += len;
      if (sqlite3_open_v2(name, &files[id], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, 0)) die(name, files[id]);
      sqlite3_busy_timeout(files[id], 5000);
    } else if (op == 'P') {
      int id = i32(), db = i32(), len = i32();
      owner[id] = db;
      if (id >= MOST || sqlite3_prepare_v3(files[db], (const char *)at, len, SQLITE_PREPARE_PERSISTENT, &kept[id], 0)) die((const char *)at, files[db]);
      at += len;
    } else if (op == 'X') {
      run();
    } else if (op == 'J') {
      int len = i32();
      if (journal < 0) {
        char name[4096];
        snprintf(name, sizeof name, "%s/replay.log", argv[3]);
        journal = open(name, O_CREAT | O_WRONLY | O_APPEND, 0644);
      }
      char *bytes = calloc(1, len);
      if (write(journal, bytes, len) != len || fdatasync(journal)) die("journal", 0);
      free(bytes);
    } else if (op == '(') {
      begin = now();
    } else if (op == ')') {
      printf("%lld\n", (long long)(now() - begin));
    } else {
      die("a torn tape", 0);
    }
  }
  return sink == 42;
}

/* Valid in C and in C++. */
#ifndef BOXART_EXPORT_H
#define BOXART_EXPORT_H

/* Marks what the shared library shows; all else in it is hidden. */
#if defined(__GNUC__)
#define BOXART_API __attribute__((visibility("default")))
#else
#define BOXART_API
#endif

#endif

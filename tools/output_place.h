#pragma once

#include <string>

/// Where an output goes that has a name.
struct OutputPlace {
  enum class Kind {
    File,       // a file, or nothing yet: it can be replaced as a whole
    Device,     // a device, a pipe, a folder: whatever it is, it is opened and written to as it is
    Descriptor  // a file that the program was given open: /dev/stdout, /dev/fd/3
  };
  Kind kind = Kind::File;
  std::string path{};   // without links: where they lead to
  int descriptor = -1;  // where it is one
};

/// What stands at `path`. Links are followed also when nothing is there that they lead to.
/// Throws Failure when they have no end, or may not be followed.
OutputPlace output_place(std::string path);

/// The folder that `path` stands in, with a slash at its end; empty for the current one.
std::string folder_of(const std::string& path);

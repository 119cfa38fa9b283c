#pragma once

#include <optional>
#include <string>
#include <sys/stat.h>

/// A file that takes the place of another one, or of nothing, when it is whole. Until then it
/// stands beside it under a name of its own, and goes when this does, or when the program is
/// interrupted. Whoever looks sees the old content or the new one, whatever happens.
///
/// The new file has the mode of the old one, and its owner and group as far as the user may give
/// them; of a new one they are what the umask and the folder make of it. Other names of the old
/// file (hard links) keep the old content.
///
/// Functions that can fail return false, and leave the reason in errno.
class ReplacedFile {
 public:
  /// `path` is no link.
  explicit ReplacedFile(std::string path) : path_(std::move(path)) {}
  ~ReplacedFile();
  ReplacedFile(const ReplacedFile&) = delete;
  ReplacedFile& operator=(const ReplacedFile&) = delete;

  /// Makes the file. What may not be written to isn't replaced either.
  bool open();

  /// Where what is to be in the file is written to. Requires: open.
  int descriptor() const { return descriptor_; }
  /// The same as a path, for other programs.
  const std::string& path_until_whole() const { return beside_; }

  /// All has been written: puts it into its place, once it is on the disk.
  bool put_in_place();

 private:
  bool make_beside();
  void take_over_rights() const;
  bool close();

  std::string path_;
  std::optional<struct stat> old_{};  // what it replaces
  std::string beside_{};              // empty: there is none
  int descriptor_ = -1;
};

#include "replaced_file.h"

#include "interruption.h"
#include "output_place.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

ReplacedFile::~ReplacedFile() {
  const int error = errno;
  close();
  if (!beside_.empty()) {
    remove_when_interrupted(nullptr);
    unlink(beside_.c_str());
  }
  errno = error;
}

bool ReplacedFile::open() {
  struct stat status {};
  if (lstat(path_.c_str(), &status) == 0) {
    // To replace a file one needs no right to write to it, but nobody means that.
    if (faccessat(AT_FDCWD, path_.c_str(), W_OK, AT_EACCESS) != 0) return false;
    old_ = status;
  }
  return make_beside();
}

/// Its name is short, whatever the file's is, so that it is none that is too long.
bool ReplacedFile::make_beside() {
  // Until it has the old file's mode nobody else may read it.
  const mode_t mode = old_ ? 0600 : 0666;
  const std::string start = folder_of(path_) + ".boxart-" + std::to_string(getpid()) + '-';
  constexpr int max = 1000;  // left behind by programs of this number that were killed
  for (int number = 0; number < max; ++number) {
    std::string name = start + std::to_string(number);
    const SignalsHeld held;
    descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor_ >= 0) {
      beside_ = std::move(name);
      remove_when_interrupted(beside_.c_str());
      return true;
    }
    if (errno != EEXIST) return false;
  }
  return false;
}

/// As far as the user may: that it can't be done is no reason not to write.
void ReplacedFile::take_over_rights() const {
  struct stat made {};
  if (!old_ || fstat(descriptor_, &made) != 0) return;
  bool same_owner = made.st_uid == old_->st_uid;
  bool same_group = made.st_gid == old_->st_gid;
  if (!same_group) same_group = fchown(descriptor_, static_cast<uid_t>(-1), old_->st_gid) == 0;
  if (!same_owner) same_owner = fchown(descriptor_, old_->st_uid, static_cast<gid_t>(-1)) == 0;
  mode_t mode = old_->st_mode & 07777U;
  // Nobody gets rights by it that they hadn't.
  if (!same_owner || !same_group) mode &= 0777U;
  if (!same_group) mode &= 0707U | (mode & 07U) << 3U;
  if (fchmod(descriptor_, mode) != 0) return;
}

bool ReplacedFile::close() {
  if (descriptor_ < 0) return true;
  const int descriptor = descriptor_;
  descriptor_ = -1;
  return ::close(descriptor) == 0;
}

bool ReplacedFile::put_in_place() {
  take_over_rights();
  // Not every file system can be told to finish; all can tell that they failed.
  if (fsync(descriptor_) != 0 && errno != EINVAL && errno != ENOTSUP) return false;
  if (!close()) return false;
  const SignalsHeld held;
  if (std::rename(beside_.c_str(), path_.c_str()) != 0) return false;
  remove_when_interrupted(nullptr);
  beside_.clear();
  return true;
}

#include "output_place.h"

#include "failure.h"
#include "source_text.h"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace {

/// The folder's one true name; empty where there is none.
std::string true_name(const std::string& folder) {
  struct Free {
    void operator()(char* text) const { std::free(text); }
  };
  const std::unique_ptr<char, Free> name(realpath(folder.empty() ? "." : folder.c_str(), nullptr));
  return name ? std::string(name.get()) : std::string{};
}

/// The number of the open file that `path` stands for.
std::optional<int> descriptor_at(const std::string& path) {
  const std::string folder = folder_of(path);
  const char* const end = path.data() + path.size();
  int number = 0;
  const auto [rest, error] = std::from_chars(path.data() + folder.size(), end, number);
  if (error != std::errc() || rest != end || number < 0) return std::nullopt;
  const std::string name = true_name(folder);
  if (name.empty() || name != true_name("/dev/fd")) return std::nullopt;
  return number;
}

/// Do links in this folder only look like links? Those to open files do.
bool has_magic_links(const std::string& folder) {
  return true_name(folder).starts_with("/proc/");
}

std::optional<std::string> target_of(const std::string& link) {
  std::string target(256, '\0');
  for (;;) {
    const ssize_t size = readlink(link.c_str(), target.data(), target.size());
    if (size < 0) return std::nullopt;
    if (static_cast<std::size_t>(size) < target.size()) {
      target.resize(static_cast<std::size_t>(size));
      return target.starts_with('/') ? target : folder_of(link) + target;
    }
    target.resize(2 * target.size());
  }
}

}  // namespace

std::string folder_of(const std::string& path) {
  return path.substr(0, path.rfind('/') + 1);  // of no slash too
}

OutputPlace output_place(std::string path) {
  const auto fail = [given = path](int error) {
    throw Failure("can't write to " + shown_name(given) + ": " + std::strerror(error));
  };
  constexpr int max = 40;  // as Linux has it
  for (int links = 0; links <= max; ++links) {
    if (const std::optional<int> descriptor = descriptor_at(path)) {
      return {.kind = OutputPlace::Kind::Descriptor, .path = path, .descriptor = *descriptor};
    }
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) return {.path = path};
    if (S_ISREG(status.st_mode)) return {.path = path};
    if (!S_ISLNK(status.st_mode) || has_magic_links(folder_of(path))) {
      return {.kind = OutputPlace::Kind::Device, .path = path};
    }
    // The system may forbid to follow it: links of others in folders that are everybody's.
    if (stat(path.c_str(), &status) != 0 && errno != ENOENT) fail(errno);
    std::optional<std::string> target = target_of(path);
    if (!target) fail(errno);
    path = std::move(*target);
  }
  fail(ELOOP);
  return {};
}

// A file that is written in large pieces. Binary mode, so that lines end in \n on every platform.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_OUTPUT_H_
#define DITTOGRAPH_CORPORA_GENERATOR_OUTPUT_H_

#include <cstddef>
#include <cstdio>
#include <string>

namespace dittograph::generator {

class Output {
 public:
  explicit Output(const std::string& path)
      : file_(std::fopen(path.c_str(), "wb")), ok_(file_ != nullptr) {}
  ~Output() { Close(); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  bool ok() const { return ok_; }

  // Append here, then call FlushIfFull.
  std::string& buffer() { return buffer_; }
  void FlushIfFull() {
    if (buffer_.size() >= kFlushBytes) Flush();
  }

  // Writes the rest and says whether the whole file was written.
  bool Close() {
    if (file_ == nullptr) return ok_;
    Flush();
    if (std::fclose(file_) != 0) ok_ = false;
    file_ = nullptr;
    return ok_;
  }

 private:
  static constexpr size_t kFlushBytes = size_t{1} << 18;

  void Flush() {
    if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size()) ok_ = false;
    buffer_.clear();
  }

  std::FILE* file_;
  bool ok_;
  std::string buffer_;
};

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_OUTPUT_H_

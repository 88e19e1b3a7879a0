// Runs a fuzz target on every file of the folders given, and on all beginnings of each (of long
// files, a sample). A fault ends the program as it ends the fuzzer.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

void RunBeginnings(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  const size_t step = std::max<size_t>(1, bytes.size() / 50);
  for (size_t size = 0; size < bytes.size(); size += step) {
    // A buffer of exactly this size, for AddressSanitizer.
    const std::vector<uint8_t> beginning(bytes.begin(),
                                         bytes.begin() + static_cast<std::ptrdiff_t>(size));
    LLVMFuzzerTestOneInput(beginning.data(), beginning.size());
  }
  const std::vector<uint8_t> whole(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(whole.data(), whole.size());
}

}  // namespace

int main(int argc, char** argv) {
  int num_files = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (!entry.is_regular_file()) continue;
      std::printf("%s\n", entry.path().c_str());
      RunBeginnings(entry.path());
      ++num_files;
    }
  }
  if (num_files == 0) std::fprintf(stderr, "replay: no seed found\n");
  return num_files == 0 ? 1 : 0;
}

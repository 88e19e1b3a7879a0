// A vector whose new elements are not written: of arrays that threads fill part by part, so that
// each thread, and not one of them, waits for the pages it is the first to touch.
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace dittograph {

template <typename T>
class RawAllocator : public std::allocator<T> {
 public:
  template <typename U>
  struct rebind {
    using other = RawAllocator<U>;
  };
  template <typename U, typename... Args>
  void construct(U* at, Args&&... args) {
    if constexpr (sizeof...(Args) == 0) {
      ::new (static_cast<void*>(at)) U;
    } else {
      ::new (static_cast<void*>(at)) U(std::forward<Args>(args)...);
    }
  }
};

// resize() leaves new elements of trivial types unset.
template <typename T>
using RawVector = std::vector<T, RawAllocator<T>>;

}  // namespace dittograph

#pragma once
#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace cablelint {

/// Does `work` for every item that `next` gives, on several threads, and hands the results to
/// `deliver` in order. Of both it calls one at a time, each beside the other. `deliver` is told
/// whether all that was taken so far is delivered. No more than `waiting` results wait for an
/// earlier one. The first exception of any ends it and is thrown here.
template <typename Next, typename Work, typename Deliver>
class InOrder {
 public:
  using Item = typename std::invoke_result_t<Next&>::value_type;  // next gives an optional
  using Result = std::invoke_result_t<Work&, Item>;

  InOrder(Next next, std::size_t waiting, Work work, Deliver deliver)
      : results_(waiting),
        next_(std::move(next)),
        work_(std::move(work)),
        deliver_(std::move(deliver)) {}

  void run(std::size_t threads) {
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back([this] { take_part(); });
    take_part();
    for (std::thread& other : others) other.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Taken {
    std::size_t number;
    Item item;
  };

  void take_part() {
    try {
      while (std::optional<Taken> taken = take()) {
        Result result = work_(std::move(taken->item));
        const std::lock_guard lock(mutex_);
        results_[taken->number % results_.size()] = std::move(result);
        deliver_ready();
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
    }
    room_.notify_all();
  }

  // Nothing at the end. Who waits for room or for the next item keeps the others from taking, not
  // from delivering.
  std::optional<Taken> take() {
    const std::lock_guard taking(taking_);
    if (ended_ || !wait_for_room()) return std::nullopt;
    std::optional<Item> item = next_();
    ended_ = !item;
    if (ended_) return std::nullopt;
    const std::lock_guard lock(mutex_);
    return Taken{taken_++, std::move(*item)};
  }

  bool wait_for_room() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return taken_ < delivered_ + results_.size() || failure_; });
    return !failure_;
  }

  // Called with the lock held: results go out one at a time and in order.
  void deliver_ready() {
    const std::size_t before = delivered_;
    while (!failure_ && results_[delivered_ % results_.size()]) {
      auto& slot = results_[delivered_ % results_.size()];
      Result result = *std::exchange(slot, std::nullopt);
      ++delivered_;
      deliver_(std::move(result), delivered_ == taken_);
    }
    if (delivered_ != before) room_.notify_all();
  }

  std::vector<std::optional<Result>> results_;  // result i waits in slot i modulo their number
  Next next_;
  Work work_;
  Deliver deliver_;

  std::mutex taking_;
  bool ended_ = false;  // with `taking_` held

  std::mutex mutex_;  // of what follows
  std::condition_variable room_;
  std::size_t taken_ = 0;
  std::size_t delivered_ = 0;  // all before it are out
  std::exception_ptr failure_;
};

/// The numbers below a count, one after the other.
inline auto counting_to(std::size_t count) {
  return [i = std::size_t{0}, count]() mutable {
    return i < count ? std::optional(i++) : std::nullopt;
  };
}

}  // namespace cablelint

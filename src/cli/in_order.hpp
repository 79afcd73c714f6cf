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

/// Does `work(i)` for every i below `count` on several threads and hands each result to
/// `deliver(i, result)` in order, one at a time. No more than `waiting` results wait for an earlier
/// one. The first exception of either ends it and is thrown here.
template <typename Work, typename Deliver>
class InOrder {
 public:
  using Result = std::invoke_result_t<Work&, std::size_t>;

  InOrder(std::size_t count, std::size_t waiting, Work work, Deliver deliver)
      : count_(count), results_(waiting), work_(std::move(work)), deliver_(std::move(deliver)) {}

  void run(std::size_t threads) {
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(threads, count_); ++i)
      others.emplace_back([this] { take_part(); });
    take_part();
    for (std::thread& other : others) other.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void take_part() {
    std::unique_lock lock(mutex_);
    try {
      while (next_ < count_ && !failure_) one(lock);
    } catch (...) {
      if (!lock.owns_lock()) lock.lock();
      if (!failure_) failure_ = std::current_exception();
    }
    room_.notify_all();
  }

  void one(std::unique_lock<std::mutex>& lock) {
    const std::size_t i = next_++;
    room_.wait(lock, [&] { return i < delivered_ + results_.size() || failure_; });
    if (failure_) return;
    lock.unlock();
    Result result = work_(i);
    lock.lock();
    results_[i % results_.size()] = std::move(result);
    deliver_ready();
  }

  // Called with the lock held: results go out one at a time and in order.
  void deliver_ready() {
    const std::size_t before = delivered_;
    while (!failure_ && results_[delivered_ % results_.size()]) {
      auto& slot = results_[delivered_ % results_.size()];
      deliver_(delivered_, *std::exchange(slot, std::nullopt));
      ++delivered_;
    }
    if (delivered_ != before) room_.notify_all();
  }

  std::size_t count_;
  std::vector<std::optional<Result>> results_;  // result i waits in slot i modulo their number
  Work work_;
  Deliver deliver_;

  std::mutex mutex_;
  std::condition_variable room_;
  std::size_t next_ = 0;       // not yet begun
  std::size_t delivered_ = 0;  // all before it are out
  std::exception_ptr failure_;
};

}  // namespace cablelint

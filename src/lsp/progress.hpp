#pragma once
#include <fmt/format.h>

#include "lsp/message.hpp"

namespace cablelint::lsp {

/// Tells the client how far a request has come, where it gave a token for that.
class Progress {
 public:
  Progress(Send send, Json token, std::string_view title)
      : send_(std::move(send)), token_(std::move(token)) {
    tell({{"kind", "begin"}, {"title", title}, {"cancellable", true}, {"percentage", 0}});
  }
  ~Progress() { tell({{"kind", "end"}}); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void report(std::size_t done, std::size_t all) {
    const std::size_t percentage = 100 * done / all;
    if (percentage == told_) return;
    told_ = percentage;
    tell({{"kind", "report"},
          {"message", fmt::format("{} of {}", done, all)},
          {"percentage", percentage}});
  }

 private:
  void tell(Json value) const {
    if (is_id(token_))
      send_(notification("$/progress", {{"token", token_}, {"value", std::move(value)}}));
  }

  Send send_;
  Json token_;
  std::size_t told_ = 0;
};

}  // namespace cablelint::lsp

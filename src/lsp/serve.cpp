#include "lsp/serve.hpp"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <deque>
#include <system_error>

#include "lsp/server.hpp"

namespace cablelint::lsp {
namespace {

constexpr int look_after_client_every = 3000;  // milliseconds

// Standard input and output, and the messages that have come and are not taken yet.
class Connection {
 public:
  using Message = std::variant<Body, Garbage>;

  bool is_open() const { return open_; }

  std::optional<Message> take() {
    if (messages_.empty()) return std::nullopt;
    Message message = std::move(messages_.front());
    messages_.pop_front();
    return message;
  }

  // Waits for bytes, so many milliseconds at most, and reads those that are there.
  void read(int wait) {
    pollfd input = {STDIN_FILENO, POLLIN, 0};
    if (poll(&input, 1, wait) <= 0) return;
    std::array<char, 65536> bytes;
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
    open_ = count > 0;
    if (!open_) return;
    framing_.feed({bytes.data(), static_cast<std::size_t>(count)});
    while (auto message = framing_.next()) messages_.push_back(std::move(*message));
  }

  // Whether among what has come is a message that cancels the request.
  bool cancels(const Json& id) {
    read(0);
    for (const Message& message : messages_) {
      const Body* body = std::get_if<Body>(&message);
      if (body == nullptr || body->text.find("$/cancelRequest") == std::string::npos) continue;
      const Json json = Json::parse(body->text, nullptr, false);
      if (at(json, "method") == "$/cancelRequest" && at(json, "params", "id") == id) return true;
    }
    return false;
  }

  void send(const Json& message) {
    const std::string bytes = framed(json_text(message));
    for (std::size_t sent = 0; sent < bytes.size();) {
      const ssize_t count = ::write(STDOUT_FILENO, bytes.data() + sent, bytes.size() - sent);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw std::system_error(errno, std::generic_category(), "standard output");
      sent += static_cast<std::size_t>(count);
    }
  }

 private:
  Framing framing_;
  std::deque<Message> messages_;
  bool open_ = true;
};

bool is_gone(std::optional<long> process) {
  return process && kill(static_cast<pid_t>(*process), 0) != 0 && errno == ESRCH;
}

}  // namespace

int serve(Request request, ListFolder list_folder) try {
  signal(SIGPIPE, SIG_IGN);
  Connection connection;
  Server server(std::move(request),
                {[&](const Json& message) { connection.send(message); },
                 [&](const Json& id) { return connection.cancels(id); }, std::move(list_folder)});
  while (!server.exit_status()) {
    if (const auto message = connection.take()) {
      if (const Body* body = std::get_if<Body>(&*message))
        server.receive(body->text);
      else
        server.receive(std::get<Garbage>(*message));
      continue;
    }
    if (!connection.is_open() || is_gone(server.client_process()))
      return server.status_without_exit();
    connection.read(look_after_client_every);
  }
  return *server.exit_status();
} catch (const std::system_error&) {
  return 1;  // the client is gone
}

}  // namespace cablelint::lsp

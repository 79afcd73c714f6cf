#include "cli/run.hpp"

#include <cerrno>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"

namespace cablelint {

int run(int argc, const char* const* argv) try {
  const auto read = read_options(argc, argv);
  if (const int* status = std::get_if<int>(&read)) return *status;
  const Options& options = std::get<Options>(read);
  const int status = options.command->run(options);
  flush();
  stop_if_interrupted();
  return status;
} catch (const Interrupted& interrupted) {
  die_of(interrupted);
} catch (const std::system_error& error) {
  if (error.code().value() != EPIPE) complain(error.what());  // a reader that left wants no more
  return 2;
}

}  // namespace cablelint

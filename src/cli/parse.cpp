#include "syntax/parse.hpp"

#include "cli/commands.hpp"
#include "cli/read_input.hpp"
#include "cli/rule_book.hpp"
#include "model/build.hpp"
#include "output/model.hpp"
#include "output/tree.hpp"

namespace cablelint {

int print_parse(const Options& options) {
  const ReadResult read =
      read_input(options.paths.front(), options.max_file_size, options.stdin_filename);
  if (!read.source) {
    complain(read.problem);
    return 2;
  }
  const Restored restored = restore(*read.source);
  const SyntaxTree tree = parse(restored.source());
  if (options.tree) {
    put(tree_text(restored, tree));
    return 0;
  }
  const auto book = load_rule_book(options);  // for its tables
  if (!book) return 2;
  put(model_json(restored, build(restored, tree, *book->rules.tables)));
  return 0;
}

}  // namespace cablelint

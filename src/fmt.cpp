// {fmt} for the static program, compiled once: Debian has it as a shared library and as headers
// only.
#include <fmt/format-inl.h>

namespace fmt::detail {

template char decimal_point_impl<char>(locale_ref);
template thousands_sep_result<char> thousands_sep_impl<char>(locale_ref);
template void buffer<char>::append(const char*, const char*);

}  // namespace fmt::detail

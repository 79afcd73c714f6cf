" Vim and Neovim compiler file: cablelint's findings in the quickfix list.
"   :compiler cablelint
"   :make %            or any files and folders
"   :cwindow
" Columns are bytes, as Vim counts them. Notes at other places that a finding speaks of are entries too.
if exists("current_compiler")
  finish
endif
let current_compiler = "cablelint"

let s:keep_cpo = &cpo
set cpo&vim

CompilerSet makeprg=cablelint\ --format\ full\ --color\ never
CompilerSet errorformat=
      \%-G\ %.%#,
      \%Ecablelint:\ error:\ %m,
      \%E%f:%l:%c:\ error:\ %m,
      \%W%f:%l:%c:\ warning:\ %m,
      \%I%f:%l:%c:\ note:\ %m,
      \%-G%.%#

let &cpo = s:keep_cpo
unlet s:keep_cpo

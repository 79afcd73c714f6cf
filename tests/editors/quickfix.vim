" Runs :make on the arguments after the first and writes the quickfix list to the file that is the first.
let s:file = argv(0)
compiler cablelint
execute 'silent make!' join(argv()[1:])
let s:lines = []
for s:entry in getqflist()
  if s:entry.valid
    let s:path = s:entry.bufnr ? fnamemodify(bufname(s:entry.bufnr), ':.') : ''
    call add(s:lines, join([s:path, s:entry.lnum, s:entry.col, s:entry.type, s:entry.text], "\t"))
  endif
endfor
call writefile(s:lines, s:file)
qall!

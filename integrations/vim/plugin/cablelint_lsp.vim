" cablelint in Vim 8 and 9 through the plugin vim-lsp: findings, :LspHover, :LspCodeAction, completion.
" `set runtimepath+=…/integrations/vim`. Without vim-lsp there is `:compiler cablelint` and `:make`.
augroup cablelint
  autocmd!
  autocmd BufRead,BufNewFile *.cable,*.tel,*.msg setfiletype cable
  autocmd User lsp_setup call lsp#register_server({
        \ 'name': 'cablelint',
        \ 'cmd': ['cablelint', 'server'],
        \ 'allowlist': ['cable'],
        \ })
augroup END

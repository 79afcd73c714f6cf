-- cablelint in Neovim 0.7 and newer: findings, hover (K), code actions, completion (C-x C-o).
-- `set runtimepath+=…/integrations/neovim`, or copy this file into ~/.config/nvim/plugin.
-- Cables are files called *.cable, *.tel and *.msg; for another file, `:set filetype=cable`.
local clients = {}  -- one a folder

local function attach(event)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(event.buf), ':p:h')
  local root = vim.fs and vim.fs.find({'.cablelint.yaml', '.git'}, {path = folder, upward = true})[1]
  root = root and vim.fs.dirname(root) or folder
  if not (clients[root] and vim.lsp.get_client_by_id(clients[root])) then
    clients[root] = vim.lsp.start_client({name = 'cablelint', cmd = {'cablelint', 'server'}, root_dir = root})
  end
  if not clients[root] then return end
  vim.lsp.buf_attach_client(event.buf, clients[root])
  vim.bo[event.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.keymap.set('n', 'K', vim.lsp.buf.hover, {buffer = event.buf})
end

local group = vim.api.nvim_create_augroup('cablelint', {})
vim.api.nvim_create_autocmd({'BufRead', 'BufNewFile'}, {
  group = group,
  pattern = {'*.cable', '*.tel', '*.msg'},
  callback = function() vim.bo.filetype = 'cable' end,
})
vim.api.nvim_create_autocmd('FileType', {group = group, pattern = 'cable', callback = attach})

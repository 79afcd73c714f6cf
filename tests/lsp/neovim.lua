-- Opens no file itself: writes what Neovim shows of the cable it was started with, then takes the
-- first action and saves.
vim.cmd('runtime plugin/cablelint.lua')
vim.cmd('edit')
local out = io.open('nvim.out', 'w')

vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local places = {}
for _, finding in ipairs(vim.diagnostic.get(0)) do
  out:write('finding ', finding.code or finding.user_data.lsp.code, '\n')
  table.insert(places, {finding.lnum, finding.col})
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 5000)
  for _, answer in pairs(answers or {}) do return answer.result end
end
vim.api.nvim_win_set_cursor(0, {places[1][1] + 1, places[1][2]})
local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
out:write('hover ', (hover.contents.value:gsub('\n', ' ')), '\n')

local params = vim.lsp.util.make_range_params()
params.context = {diagnostics = vim.lsp.diagnostic.get_line_diagnostics()}
for _, action in ipairs(ask('textDocument/codeAction', params)) do
  out:write('action ', action.title, '\n')
  if action.edit then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
vim.wait(10000, function() return #vim.diagnostic.get(0) == 0 end, 20)
out:write('left ', #vim.diagnostic.get(0), '\n')
out:close()
vim.cmd('write')
vim.cmd('quitall!')

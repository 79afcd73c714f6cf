-- Types at random in the cable that Neovim was started with, then writes what Neovim shows of it, and
-- the text.
vim.cmd('runtime plugin/cablelint.lua')
vim.cmd('edit')
vim.wait(10000, function() return next(vim.lsp.buf_get_clients(0)) ~= nil end, 20)
math.randomseed(3)
local keys = {
  'ggdd', 'x', 'u', 'GkJ', 'Gd$', 'ddp', 'yyP', 'G2k', 'j', 'w', 'gg2j', '2dd',
  '/(C\13lrS', '?(S\13lrC', '/TAGS\13A, KZZ\27', 'iab\27', 'Oé𐐀\27', 'A É\27', 'Go3. (S/NF) x\27',
  'G3kO4. (U) y\27', 'oTAGS: KZZ, É𐐀\27',
}
for i = 1, 400 do
  pcall(vim.cmd, 'normal! ' .. keys[math.random(#keys)])
  if i % 5 == 0 then vim.wait(10) end
end
vim.wait(1000)
local out = io.open('typing.out', 'w')
for _, finding in ipairs(vim.diagnostic.get(0)) do
  out:write(finding.lnum + 1, ' ', finding.code or finding.user_data.lsp.code, ' ', finding.message, '\n')
end
out:close()
vim.cmd('write!')
vim.cmd('quitall!')

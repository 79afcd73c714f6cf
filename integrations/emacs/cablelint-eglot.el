;;; cablelint-eglot.el --- cables in eglot -*- lexical-binding: t -*-

;; Emacs 29 has eglot; for Emacs 28, install it.  Put this file on the load path and write
;; (require 'cablelint-eglot) into the init file: cables, files called *.cable, *.tel and *.msg, then
;; open in `cable-mode' with findings, hover, `eglot-code-actions' and completion.

;;; Code:

(require 'eglot)

;;;###autoload
(define-derived-mode cable-mode text-mode "Cable"
  "Major mode for State Department cables.")

(add-to-list 'auto-mode-alist '("\\.\\(?:cable\\|tel\\|msg\\)\\'" . cable-mode))
(add-to-list 'eglot-server-programs '(cable-mode "cablelint" "server"))
(add-hook 'cable-mode-hook #'eglot-ensure)

(provide 'cablelint-eglot)
;;; cablelint-eglot.el ends here

;; Writes what eglot shows of a cable, then takes the preferred action and saves.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'flymake)

(defun test-say (format &rest words)
  (append-to-file (concat (apply #'format format words) "\n") nil "emacs.out"))

(defun test-wait (done)
  (cl-loop repeat 500 until (funcall done) do (accept-process-output nil 0.02)))

(find-file "emacs.cable")
(apply #'eglot (eglot--guess-contact))  ; a hook does it where there is a command loop
(test-wait (lambda () (eglot-current-server)))
(let ((server (eglot-current-server)) (shown nil))
  (test-wait (lambda () (flymake-start) (setq shown (flymake-diagnostics))))
  (dolist (finding shown)
    (test-say "finding %s" (replace-regexp-in-string
                            ".*\\[\\(.*?\\)\\].*" "\\1" (flymake-diagnostic-text finding))))
  (goto-char (flymake-diagnostic-beg (car shown)))
  (let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
    (test-say "hover %s" (replace-regexp-in-string
                          "\n" " " (plist-get (plist-get hover :contents) :value))))
  (let* ((range (list :start (eglot--pos-to-lsp-position) :end (eglot--pos-to-lsp-position)))
         (actions (jsonrpc-request server :textDocument/codeAction
                                   (list :textDocument (eglot--TextDocumentIdentifier) :range range
                                         :context (list :diagnostics [])))))
    (test-say "action %s" (plist-get (aref actions 0) :title))
    (eglot--apply-workspace-edit (plist-get (aref actions 0) :edit)))
  (save-buffer))
(kill-emacs 0)

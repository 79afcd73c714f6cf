;;; Runs cablelint.el on the cables in this folder and writes what the lists then hold. -*- lexical-binding: t; -*-
(require 'cablelint)
(require 'subr-x)

(defun until (done)
  "Wait for DONE, a function."
  (let ((end (+ (float-time) 30)))
    (while (not (funcall done))
      (when (> (float-time) end) (error "Nothing came"))
      (accept-process-output nil 0.02))))

(defun entry (type text)
  "The entry at point of the file's buffer."
  (format "%s\t%d\t%d\t%s\t%s\n" (file-relative-name buffer-file-name start-folder)
          (line-number-at-pos)
          (1+ (string-bytes (buffer-substring (line-beginning-position) (point))))
          type text))

(defvar start-folder default-directory)

;; M-x cablelint, then next-error to the end: where it leads.
(let* (finished
       (compilation-finish-functions (list (lambda (&rest _) (setq finished t))))
       (list (cablelint "cables wide.txt"))
       (entries ""))
  (until (lambda () finished))
  (with-current-buffer list
    (compilation--ensure-parse (point-max))
    (goto-char (point-min))
    (let ((next-error-last-buffer list) (compilation-context-lines t) text type)
      (setq compilation-skip-threshold 0)
      (while (ignore-errors (compilation-next-error 1 nil (point)) t)
        (let* ((message (get-text-property (point) 'compilation-message)))
          (setq type (aref "IWE" (compilation--message->type message))
                text (replace-regexp-in-string
                      "\\`.*?:[0-9]+:[0-9]+: [a-z]+: " ""
                      (buffer-substring-no-properties (point) (line-end-position))))
          (save-excursion
            (save-window-excursion
              (compile-goto-error)
              (with-current-buffer (window-buffer)
                (setq entries (concat entries (entry (char-to-string type) text))))))))))
  (write-region entries nil "emacs-compilation"))

;; Flymake in each cable.
(defun flymake-entries (file)
  "What Flymake lists in FILE."
  (with-current-buffer (find-file-noselect file)
    (setq flymake-diagnostic-functions nil)
    (cablelint-flymake-setup)
    (flymake-start)  ; while the first run is under way: that one is dropped
    (until (lambda () (and (flymake-running-backends)
                           (null (cl-set-difference (flymake-running-backends)
                                                    (flymake-reporting-backends))))))
    (mapconcat (lambda (diagnostic)
                 (goto-char (flymake-diagnostic-beg diagnostic))
                 (entry (cdr (assq (flymake-diagnostic-type diagnostic)
                                   '((:error . "E") (:warning . "W") (:note . "I"))))
                        (flymake-diagnostic-text diagnostic)))
               (sort (flymake-diagnostics)
                     (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))
               "")))

(write-region (mapconcat #'flymake-entries
                         (append (directory-files "cables" t "\\.txt\\'") '("wide.txt")) "")
              nil "emacs-flymake")

;; A program that cannot work says why; one that is not there is named.
(let ((cablelint-arguments '("--preset" "strickt")) reason)
  (with-current-buffer (find-file-noselect "wide.txt")
    (cablelint-flymake (lambda (&rest arguments) (setq reason arguments)))
    (until (lambda () reason)))
  (unless (string-match-p "did you mean `strict`" (plist-get (cdr reason) :explanation))
    (error "Not explained: %S" reason)))
(let ((cablelint-program "no-such-program"))
  (condition-case problem
      (progn (cablelint-flymake #'ignore) (error "Nothing was said"))
    (error (unless (string-match-p "no-such-program" (error-message-string problem))
             (signal (car problem) (cdr problem))))))

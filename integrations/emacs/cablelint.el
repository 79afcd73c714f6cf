;;; cablelint.el --- Flymake and compilation for cables  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; Findings while you write, in buffers of the modes you choose:
;;
;;   (require 'cablelint)
;;   (add-hook 'text-mode-hook #'cablelint-flymake-setup)
;;
;; M-x cablelint lints files and folders into a buffer in which next-error goes from finding to
;; finding.

;;; Code:

(require 'compile)
(require 'flymake)
(require 'json)

(defgroup cablelint nil
  "Lint State Department cables."
  :group 'tools)

(defcustom cablelint-program "cablelint"
  "The program, a name on `exec-path' or a path."
  :type 'string)

(defcustom cablelint-arguments nil
  "Options of the program, such as (\"--preset\" \"strict\")."
  :type '(repeat string))

(defvar-local cablelint--process nil
  "The run under way for this buffer.")

(defun cablelint--position (line column)
  "The position of COLUMN, in bytes, on LINE of this buffer; both count from 1."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- line))
    (let* ((bytes (encode-coding-string
                   (buffer-substring-no-properties (point) (line-end-position)) 'utf-8-unix))
           (before (substring bytes 0 (min (1- column) (length bytes)))))
      (+ (point) (length (decode-coding-string before 'utf-8-unix))))))

(defun cablelint--diagnostic (finding)
  "FINDING, a hash table that was read from JSON, as Flymake has it."
  (let ((begin (cablelint--position (gethash "line" finding) (gethash "column" finding)))
        (end (cablelint--position (gethash "end_line" finding) (gethash "end_column" finding))))
    (flymake-make-diagnostic
     (current-buffer) begin (max end (min (1+ begin) (point-max)))
     (cdr (assoc (gethash "severity" finding)
                 '(("error" . :error) ("warning" . :warning) ("note" . :note))))
     (format "%s [%s]" (gethash "message" finding) (gethash "rule" finding)))))

(defun cablelint--findings (report name)
  "The findings on the file NAME in the buffer REPORT, which holds one a line."
  (with-current-buffer report
    (goto-char (point-min))
    (let ((json-object-type 'hash-table) findings)
      (while (not (eobp))
        (let ((finding (json-read-from-string
                        (buffer-substring-no-properties (point) (line-end-position)))))
          (when (and (equal (gethash "path" finding) name)
                     (not (gethash "suppressed" finding)))
            (push finding findings)))
        (forward-line 1))
      (nreverse findings))))

(defun cablelint--report (process source name report-fn)
  "Give to REPORT-FN what PROCESS found in the buffer SOURCE of the file NAME."
  (let ((report (process-buffer process))
        (errors (process-get process 'errors)))
    (unwind-protect
        (when (and (buffer-live-p source)
                   (eq process (buffer-local-value 'cablelint--process source)))
          (if (memq (process-exit-status process) '(0 1))
              (let ((findings (cablelint--findings report name)))
                (with-current-buffer source
                  (funcall report-fn
                           (save-restriction
                             (widen)
                             (mapcar #'cablelint--diagnostic findings)))))
            (funcall report-fn :panic :explanation
                     (with-current-buffer errors (string-trim (buffer-string))))))
      (kill-buffer report)
      (kill-buffer errors))))

(defun cablelint-flymake (report-fn &rest _)
  "Flymake backend: give the findings in this buffer to REPORT-FN."
  (unless (executable-find cablelint-program)
    (error "Cannot find the program %s" cablelint-program))
  (let ((stale cablelint--process))
    (setq cablelint--process nil)  ; first: deleting it reports
    (when (process-live-p stale)
      (delete-process stale)))
  (let* ((source (current-buffer))
         (name (file-local-name (or buffer-file-name (buffer-name))))
         (errors (generate-new-buffer " *cablelint errors*"))
         (open 2)  ; the program and what it says on standard error, which may end in any order
         (process
          (make-process
           :name "cablelint" :noquery t :connection-type 'pipe :coding 'utf-8-unix
           :buffer (generate-new-buffer " *cablelint*") :stderr errors
           :command `(,cablelint-program "--format" "jsonl" ,@cablelint-arguments
                                         "--force-exclude" "--stdin-filename" ,name "-")))
         (ended (lambda (stream _)
                  (when (and (not (process-live-p stream)) (zerop (setq open (1- open))))
                    (cablelint--report process source name report-fn)))))
    (setq cablelint--process process)
    (process-put process 'errors errors)
    (set-process-sentinel process ended)
    (set-process-sentinel (get-buffer-process errors) ended)
    (set-process-query-on-exit-flag (get-buffer-process errors) nil)
    (ignore-errors  ; a program that cannot work ends before it has read anything
      (save-restriction
        (widen)
        (process-send-region process (point-min) (point-max)))
      (process-send-eof process))))

;;;###autoload
(defun cablelint-flymake-setup ()
  "Lint this buffer while it is written."
  (add-hook 'flymake-diagnostic-functions #'cablelint-flymake nil t)
  (flymake-mode 1))

(define-compilation-mode cablelint-mode "Cablelint"
  "Findings of cablelint, with the lines that they are about."
  (setq-local compilation-error-regexp-alist '(cablelint cablelint-run)
              compilation-error-regexp-alist-alist
              '((cablelint "^\\([^ \n].*?\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(note\\)\\): "
                           1 2 3 (4 . 5))
                (cablelint-run "^cablelint: error: .*" nil nil nil 2))
              compilation-error-screen-columns nil))

;;;###autoload
(defun cablelint (paths)
  "Lint PATHS, files and folders as the shell has them."
  (interactive (list (read-shell-command "Lint: " (if buffer-file-name
                                                      (shell-quote-argument buffer-file-name)
                                                    "."))))
  (compilation-start
   (mapconcat #'identity
              `(,(shell-quote-argument cablelint-program) "--color" "never" "--columns" "characters"
                ,@(mapcar #'shell-quote-argument cablelint-arguments) ,paths)
              " ")
   #'cablelint-mode))

(provide 'cablelint)
;;; cablelint.el ends here

import * as vscode from 'vscode';
import {
  type ClientCapabilities, type Executable, LanguageClient, type MessageSignature, State, type StaticFeature,
} from 'vscode-languageclient/node';

// Where an entry that lets a finding stay has its reason, as the server leaves it to be filled in.
const blankReason = 'reason: ""\n';

const documentSelector = [{language: 'cable'}, {scheme: 'file', pattern: '**/.cablelint.yaml'}];
const settings = () => vscode.workspace.getConfiguration('cablelint');

// Findings are to be sent, not fetched. Sent, they are of open texts and of configurations with
// faults; fetched, they are of all the workspace, and git is run there to tell what it ignores, by
// settings of a workspace that may not be trusted.
class Capabilities implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    delete capabilities.textDocument?.diagnostic;
    capabilities.experimental = {explanations: true};
  }
  initialize() {}
  getState() { return {kind: 'static'} as const; }
  clear() {}
}

// What is asked while the server is shut down is asked again of the next one: nobody needs to know.
class Client extends LanguageClient {
  override handleFailedRequest<T>(type: MessageSignature, token: vscode.CancellationToken | undefined, error: unknown,
    defaultValue: T, ...how: [showNotification?: boolean, throwOnCancel?: boolean]): T {
    return this.isRunning() ? super.handleFailedRequest(type, token, error, defaultValue, ...how) : defaultValue;
  }
}

const leavesReasonBlank = (action: vscode.Command | vscode.CodeAction): action is vscode.CodeAction =>
  'edit' in action &&
  action.edit?.entries().some(([, edits]) => edits.some(({newText}) => newText.endsWith(blankReason))) === true;

// The edit is made once its reason is there.
function withInputBox(action: vscode.Command | vscode.CodeAction) {
  if (!leavesReasonBlank(action)) return action;
  action.command = {title: action.title, command: 'cablelint.letStay', arguments: [action.edit]};
  delete action.edit;
  return action;
}

async function letStay(edit: vscode.WorkspaceEdit) {
  const reason = await vscode.window.showInputBox({
    title: 'Let this stay',
    prompt: 'Why? It is written into .cablelint.yaml.',
    validateInput: text => text.trim() ? undefined : 'a reason is wanted',
    ignoreFocusOut: true,
  });
  if (!reason) return;
  const filledIn = (text: string) => text.replace(blankReason, () => `reason: ${JSON.stringify(reason.trim())}\n`);
  for (const [uri, edits] of edit.entries()) {
    const entry = new vscode.WorkspaceEdit();
    entry.createFile(uri, {ignoreIfExists: true});
    entry.set(uri, edits.map(({range, newText}) => vscode.TextEdit.replace(range, filledIn(newText))));
    await vscode.workspace.applyEdit(entry);
    await vscode.workspace.save(uri);
  }
}

// Pages that are shown and cannot be written to.
class Pages implements vscode.TextDocumentContentProvider {
  static readonly scheme = 'cablelint';
  private readonly pages = new Map<string, string>();

  provideTextDocumentContent(uri: vscode.Uri) { return this.pages.get(uri.path); }
  async show(name: string, page: string) {
    this.pages.set(name, page);
    await vscode.window.showTextDocument(vscode.Uri.from({scheme: Pages.scheme, path: name}), {preview: true});
  }
}

function showState(client: LanguageClient, status: vscode.LanguageStatusItem) {
  const running = client.state === State.Running;
  status.busy = client.state === State.Starting;
  status.text = running ? `cablelint ${client.initializeResult?.serverInfo?.version}` : 'cablelint';
  status.detail = !running && !status.busy ? 'the server does not run'
    : vscode.workspace.isTrusted ? 'findings as you write'
    : 'restricted mode: no configuration and no rules of this workspace';
  status.severity = running || status.busy ? vscode.LanguageStatusSeverity.Information
    : vscode.LanguageStatusSeverity.Error;
}

// A workspace that is not trusted may name neither the program nor any rules.
function newClient(bundled: string, outputChannel: vscode.LogOutputChannel, pages: Pages) {
  const program: Executable = {
    command: settings().get<string>('path') || bundled,
    args: ['server', ...(vscode.workspace.isTrusted ? [] : ['--no-config'])],
  };
  const client = new Client('cablelint', 'cablelint', program, {
    documentSelector,
    outputChannel,
    initializationOptions: {preset: settings().get('preset')},
    middleware: {
      provideCodeActions: async (document, range, asked, token, next) =>
        (await next(document, range, asked, token))?.map(withInputBox),
      executeCommand: async (command, args, next) => {
        const page = await next(command, args);
        if (typeof page === 'string') await pages.show(`${args[0]}.txt`, page);
      },
    },
  });
  client.registerFeature(new Capabilities());
  return client;
}

export async function activate(context: vscode.ExtensionContext) {
  const pages = new Pages();
  const output = vscode.window.createOutputChannel('cablelint', {log: true});
  const status = vscode.languages.createLanguageStatusItem('cablelint', documentSelector);
  status.name = 'cablelint';
  status.command = {title: 'Output', command: 'cablelint.showOutput'};

  let client: LanguageClient | undefined;
  const stop = async () => client?.dispose().catch(() => {});  // one that did not start cannot stop
  const start = async () => {
    await stop();
    const started = client = newClient(context.asAbsolutePath('bin/cablelint'), output, pages);
    started.onDidChangeState(() => showState(started, status));
    await started.start().catch(() => {});  // why not, it says itself
  };
  // One start after another: trust comes together with settings that it lets hold.
  let starts = start();
  const restart = () => starts = starts.then(start);

  context.subscriptions.push(
    output,
    status,
    {dispose: stop},
    vscode.commands.registerCommand('cablelint.letStay', letStay),
    vscode.commands.registerCommand('cablelint.restart', restart),
    vscode.commands.registerCommand('cablelint.showOutput', () => output.show()),
    vscode.workspace.registerTextDocumentContentProvider(Pages.scheme, pages),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (['path', 'preset'].some(key => change.affectsConfiguration(`cablelint.${key}`))) void restart();
    }),
  );
  await starts;
}

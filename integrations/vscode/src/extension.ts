import * as vscode from 'vscode';
import {
  type ClientCapabilities, type Executable, LanguageClient, State, type StaticFeature,
} from 'vscode-languageclient/node';

// Where an entry that lets a finding stay has its reason, as the server leaves it to be filled in.
const blankReason = 'reason: ""\n';

const settings = () => vscode.workspace.getConfiguration('cablelint');

// Read at each start. A workspace that is not trusted may name neither the program nor any rules.
class Server implements Executable {
  constructor(private readonly bundled: string) {}
  get command() { return settings().get<string>('path') || this.bundled; }
  get args() { return ['server', ...(vscode.workspace.isTrusted ? [] : ['--no-config'])]; }
}

// Findings are to be sent, not fetched: fetched, they are of open texts or, every two seconds anew,
// of all the workspace; sent, they are of open texts and of configurations with faults.
class Capabilities implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    delete capabilities.textDocument?.diagnostic;
    capabilities.experimental = {explanations: true};
  }
  initialize() {}
  getState() { return {kind: 'static'} as const; }
  clear() {}
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
  for (const [uri, edits] of edit.entries()) {
    const filledIn = (text: string) => text.replace(blankReason, () => `reason: ${JSON.stringify(reason.trim())}\n`);
    edit.set(uri, edits.map(({range, newText}) => vscode.TextEdit.replace(range, filledIn(newText))));
    await vscode.workspace.applyEdit(edit);
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

export async function activate(context: vscode.ExtensionContext) {
  const pages = new Pages();
  const documentSelector = [{language: 'cable'}, {scheme: 'file', pattern: '**/.cablelint.yaml'}];
  const client = new LanguageClient('cablelint', 'cablelint', new Server(context.asAbsolutePath('bin/cablelint')), {
    documentSelector,
    initializationOptions: () => ({preset: settings().get('preset')}),
    synchronize: {configurationSection: 'cablelint'},
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

  const status = vscode.languages.createLanguageStatusItem('cablelint', documentSelector);
  status.name = 'cablelint';
  status.command = {title: 'Output', command: 'cablelint.showOutput'};
  const restart = () => client.restart();
  context.subscriptions.push(
    client,
    status,
    client.onDidChangeState(() => showState(client, status)),
    vscode.commands.registerCommand('cablelint.letStay', letStay),
    vscode.commands.registerCommand('cablelint.restart', restart),
    vscode.commands.registerCommand('cablelint.showOutput', () => client.outputChannel.show()),
    vscode.workspace.registerTextDocumentContentProvider(Pages.scheme, pages),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('cablelint.path')) void restart();
    }),
  );
  await client.start();
}

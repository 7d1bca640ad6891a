/// One setting of the program: its name in the environment and in `parta.conf`, and what it means.
enum Setting: String, CaseIterable {
    case data = "PARTA_DATA"
    case port = "PARTA_PORT"
    case host = "PARTA_HOST"
    case publicURL = "PARTA_PUBLIC_URL"
    case databaseURL = "PARTA_DATABASE_URL"
    case keys = "PARTA_KEYS"
    case tools = "PARTA_TOOLS"
    case proxies = "PARTA_PROXIES"
    case backupFolders = "PARTA_BACKUP_FOLDERS"
    case smtpURL = "PARTA_SMTP_URL"
    case mailFrom = "PARTA_MAIL_FROM"
    case trace = "PARTA_TRACE"

    /// The value that holds where nothing is said.
    var standard: String {
        switch self {
        case .data: "data"
        case .port: "8080"
        case .host: "127.0.0.1"
        case .publicURL, .databaseURL, .keys, .proxies, .backupFolders, .smtpURL, .mailFrom: ""
        case .tools: ".tools/venv"
        case .trace: "0"
        }
    }

    /// What it is, in the operator's words.
    var meaning: String {
        switch self {
        case .data: "папка с записями школы"
        case .port: "порт"
        case .host: "на каком адресе слушать"
        case .publicURL: "адрес, который набирают люди: https://…"
        case .databaseURL: "пусто — SQLite в папке; postgresql://… — PostgreSQL"
        case .keys: "файл связки ключей; пусто — файл keys в папке с записями"
        case .tools: "папка с вспомогательными программами"
        case .proxies: "адреса своих прокси через запятую: им верят об адресах посетителей"
        case .backupFolders: "папки для ночной копии через запятую; пусто — копии делает человек"
        case .smtpURL: "почтовый сервер школы: smtp://имя:пароль@mail.example.ru:587; пусто — письма не отправляются"
        case .mailFrom: "адрес, от которого уходят письма"
        case .trace: "1 — в ответе видно, сколько вопросов задано записям"
        }
    }
}

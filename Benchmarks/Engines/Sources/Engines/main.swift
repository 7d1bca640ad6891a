import Glibc

let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "/var/tmp"
let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 7 : 7
let path = "\(folder)/parta-engines-\(getpid()).sqlite"
defer { for ending in ["", "-wal", "-shm"] { unlink(path + ending) } }

let connection = try ThinConnection(path: path, readOnly: false)
try Questions.seed(connection)
var level: Int64 = -1
try connection.each(StaticText("PRAGMA synchronous"), []) { level = $0.int(0) }
precondition(level == 2, "the own connection writes without FULL: synchronous = \(level)")

let writer = ThinWriter(connection: connection)
let pool = try GRDBEngine.open(path)
let readers: [any Engine] = [
    try ThinEngine(path: path, hop: false, writer: writer), try ThinEngine(path: path, hop: true, writer: writer),
    GRDBEngine(pool: pool, sync: true), GRDBEngine(pool: pool, sync: false),
]
let before = try GRDBEngine.synchronous(pool)
precondition(before == 2, "GRDB writes without FULL")
try await Trials.reads(readers, rounds: rounds)
try await Trials.writes([readers[0], readers[3]], rounds: rounds)
let after = try GRDBEngine.synchronous(pool)
precondition(after == 2, "GRDB has taken FULL back")

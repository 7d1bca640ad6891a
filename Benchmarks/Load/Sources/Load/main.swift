import Glibc

signal(SIGPIPE, SIG_IGN)
guard let order = Order(CommandLine.arguments) else {
    complain(Order.usage)
    exit(2)
}
do {
    let tally = try Crowd(order).run()
    tally.report()
    exit(tally.refused == 0 ? 0 : 1)
} catch {
    complain("load: \(error)")
    exit(1)
}

import Logging
import School
import Storage
import Web

/// Sends the letters that stand in line, and tries again those that the server did not take.
enum SendingMail {
    static func chore(_ doors: Doors, _ mailer: Mailer, _ address: String) -> Chore {
        Chore("письма", for: .installation, lease: 3_600, next: { $0 + 20 }) { turn in
            let now = turn.now, today = Zone.moscow.day(of: turn.now)
            let permit = try Caller.clockwork("письма", now: now, today: today).ask(
                .runChore, on: .school, under: Regulation())
            for errand in try await doors.directory.read({ try $0.mailErrands(at: now) }) {
                do {
                    if let delivery = try await doors.prepare(errand, by: permit) {
                        try await mailer.send(letter(errand, delivery, address), at: now)
                    }
                    try await doors.directory.change { try $0.signed(by: permit).finish(errand) }
                } catch {
                    // The letter's address and words stay out of the log.
                    Logger(label: "parta.mail").error("письмо не ушло, попытка \(errand.tries + 1): \(error)")
                    try await doors.directory.change { try $0.signed(by: permit).putOff(errand) }
                }
            }
            try await doors.directory.change { try $0.signed(by: permit).sweepMail() }
        }
    }

    /// The words: what happened, what to do, and what to do if it was not you.
    static func letter(_ errand: MailErrand, _ delivery: MailDelivery, _ address: String) -> Letter {
        let root = address.hasSuffix("/") ? String(address.dropLast()) : address
        let login = delivery.login.text, code = delivery.code
        func ways(_ path: String, _ button: String) -> String {
            """
            Откройте ссылку и нажмите «\(button)»:

            \(root)\(path)#\(code?.signs ?? "")

            Или введите код \(code?.text ?? "") на странице \(root)\(path)

            Код действует полчаса и один раз.
            """
        }
        switch errand.kind {
        case .verify:
            return Letter(
                to: delivery.to, subject: "Подтвердите почту для электронного журнала",
                text: "Здравствуйте.\n\nЭтот адрес указан для входа «\(login)» в электронный журнал.\n\n"
                    + ways("/email/confirm", "Подтвердить") + "\n\nЕсли это не вы, ничего не делайте.\n")
        case .recover:
            return Letter(
                to: delivery.to, subject: "Новый пароль для электронного журнала",
                text: "Здравствуйте.\n\nДля входа «\(login)» попросили новый пароль.\n\n"
                    + ways("/login/recover", "Сохранить и войти")
                    + "\n\nЕсли это не вы, ничего не делайте: прежний пароль действует.\n")
        case .newDevice:
            return Letter(
                to: delivery.to, subject: "Вход с нового устройства в электронный журнал",
                text: "Здравствуйте.\n\nПод входом «\(login)» вошли с нового устройства: \(errand.words).\n\n"
                    + "Если это не вы, смените пароль: \(root)/password\n")
        }
    }
}

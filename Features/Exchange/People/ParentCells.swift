import School
import Web

/// Finds the parents in a cell: one or several, with the kin before or after, e-mail and telephone among the words.
enum ParentCells {
    /// `email` is the neighbouring cell's text; with several parents in both cells they go in the same order.
    static func parse(_ cell: String, email: String, kin: Kin) -> (parents: [ParentCell], problems: [String]) {
        var problems: [String] = []
        var parents: [ParentCell] = []
        let mails = email.split { " ,;\n".contains($0) }.map { String($0).lowercased() }
        for (place, piece) in pieces(of: cell).enumerated() {
            let found = one(piece, kin: kin)
            let mail = found.email.isEmpty ? mails[safe: place] ?? "" : found.email
            if let problem = NameInCell.problem(of: found.name) { problems.append("родитель: \(problem)") }
            if !mail.isEmpty, !isMail(mail) { problems.append("«\(mail.prefix(60))» — не адрес электронной почты") }
            parents.append(ParentCell(name: found.name, email: mail, kin: found.kin))
        }
        if parents.isEmpty, !mails.isEmpty {
            problems.append("есть почта «\(mails[0].prefix(60))», но не указано, чья она")
        }
        return (parents, problems)
    }

    /// Good enough to refuse a slip of columns; whether it works is known only when a letter arrives.
    static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.unicodeScalars.count <= 254, parts[1].contains(".") else {
            return false
        }
        return !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
            && !text.contains { $0.isWhitespace || "<>()\"".contains($0) }
    }

    /// A comma parts two people only where both sides have a name: «Иванова Анна, Иванов Пётр», not «Иванова, Анна».
    private static func pieces(of cell: String) -> [String] {
        let coarse = cell.split { "\n;/|".contains($0) }.map(String.init)
        return coarse.flatMap { piece -> [String] in
            let fine = piece.split(separator: ",").map { String($0).clean }
            let people = fine.allSatisfy { nameWords($0).count >= 2 }
            return people ? fine : [piece.replacing(",", with: " ").clean]
        }.filter { !nameWords($0).isEmpty }
    }

    private static func nameWords(_ text: String) -> [String] {
        text.split { " \n()[]:".contains($0) }.map(String.init)
            .filter { word in
                word.contains(where: \.isLetter) && !word.contains("@") && kin(ofWord: word) == nil && word != "-"
            }
    }

    private static func one(_ piece: String, kin given: Kin) -> (
        name: PersonName, email: String, kin: Kin
    ) {
        let words = piece.split { " \n()[]:".contains($0) }.map(String.init)
        let kin = words.lazy.compactMap(Self.kin(ofWord:)).first ?? given
        let name = words.filter {
            !$0.contains("@") && Self.kin(ofWord: $0) == nil && !isPhone($0) && $0 != "-" && $0 != "—"
        }
        let email = words.first { $0.contains("@") } ?? ""
        return (NameInCell.whole(name.joined(separator: " ")), email.lowercased(), kin)
    }

    private static func isPhone(_ word: String) -> Bool {
        !word.contains(where: \.isLetter) && word.contains(where: \.isNumber)
    }

    /// What a cell says of the kin: «мать», «Отец (законный представитель)».
    static func kin(of cell: String) -> Kin {
        cell.split { " ,()/".contains($0) }.lazy.compactMap { kin(ofWord: String($0)) }.first ?? .representative
    }

    private static func kin(ofWord word: String) -> Kin? {
        switch word.plain {
        case "мать", "мама", "мачеха": .mother
        case "отец", "папа", "отчим": .father
        case "опекун", "бабушка", "дедушка", "попечитель", "представитель", "законный", "родитель": .representative
        default: nil
        }
    }
}

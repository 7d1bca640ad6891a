import School
import Web

/// Why FET does not begin: what it says in English, told so that the school knows what to put right.
enum FETRefusal {
    /// One sentence for the first thing that FET names.
    static func sentence(_ output: String) -> String {
        let message =
            output.split(separator: "\n").first { $0.hasPrefix("Message: ") }.map { String($0.dropFirst(9)).clean }
            ?? ""
        if let crowded = crowded(message) { return crowded }
        if message.isEmpty {
            return "FET не принял файл: откройте его в самой программе FET и исправьте, что она назовёт."
        }
        return "FET не начал составлять и объясняет это так: «\(message.prefix(300))» Исправьте это и составьте снова."
    }

    /// «Cannot optimize for teacher X, because the number of hours for teacher is 40 and you have only 5 days x 6 hours».
    private static func crowded(_ message: String) -> String? {
        for (kind, start) in [("teacher", "у учителя"), ("subgroup", "у класса или группы")] {
            guard let before = message.firstRange(of: "Cannot optimize for \(kind) "),
                let middle = message.firstRange(of: ", because the number of hours for \(kind) is "),
                let after = message.firstRange(of: " and you have only "),
                before.upperBound <= middle.lowerBound, middle.upperBound <= after.lowerBound
            else { continue }
            let name = String(message[before.upperBound..<middle.lowerBound])
                .replacing(" Automatic Group", with: "").replacing(" Automatic Subgroup", with: "")
            let hours = message[middle.upperBound..<after.lowerBound]
            let numbers = message[after.upperBound...].split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
            guard numbers.count == 2 else { continue }
            return "Столько уроков в неделю не поместится: \(start) «\(name)» их \(hours), а мест "
                + "\(numbers[0] * numbers[1]): дней \(numbers[0]), уроков в день \(numbers[1]). Поправьте нагрузку и составьте "
                + "снова."
        }
        return nil
    }
}

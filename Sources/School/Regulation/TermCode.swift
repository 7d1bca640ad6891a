extension Term {
    /// As the record keeps it: «none», «7 d», «2 wd», «3 sd», «1 w», «3 hl», «24 h», «0 se», «lesson», «10-31», «lsd».
    package var encoded: String {
        switch self {
        case .unset: "none"
        case .calendarDays(let count): "\(count) d"
        case .workingDays(let count): "\(count) wd"
        case .schoolDays(let count): "\(count) sd"
        case .weeks(let count): "\(count) w"
        case .hoursAfterLessons(let count): "\(count) hl"
        case .hours(let count): "\(count) h"
        case .schoolDayEnds: "0 se"
        case .lessonEnds: "lesson"
        case .fixedDay(let day): day.encoded
        case .lastSchoolDayOfMonth: "lsd"
        }
    }

    /// Reads what `encoded` has written: days and weeks −400…400, hours 0…400; nil if it is not that.
    package init?(encoded text: some StringProtocol) {
        switch text {
        case "none": self = .unset
        case "lesson": self = .lessonEnds
        case "lsd": self = .lastSchoolDayOfMonth
        default:
            if let day = YearDay(encoded: text) {
                self = .fixedDay(day)
            } else if let counted = Term(counted: text) {
                self = counted
            } else {
                return nil
            }
        }
    }

    private init?(counted text: some StringProtocol) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let isBefore = parts[0].hasPrefix("-")
        guard let number = digits(parts[0].dropFirst(isBefore ? 1 : 0)), number <= 400, !isBefore || number > 0 else {
            return nil
        }
        let count = isBefore ? -number : number
        switch (parts[1], isBefore) {
        case ("d", _): self = .calendarDays(count)
        case ("wd", _): self = .workingDays(count)
        case ("sd", _): self = .schoolDays(count)
        case ("w", _): self = .weeks(count)
        case ("hl", false): self = .hoursAfterLessons(count)
        case ("h", false): self = .hours(count)
        case ("se", false) where count == 0: self = .schoolDayEnds
        default: return nil
        }
    }
}

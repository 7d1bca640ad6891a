extension Deadline {
    /// How long there is still, of seconds: «2 ч 10 мин», «15 мин», «3 дня».
    package static func span(_ seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        if minutes >= 48 * 60 { return counted(minutes / (24 * 60), "день", "дня", "дней") }
        return minutes >= 60 ? "\(minutes / 60)\u{A0}ч \(minutes % 60)\u{A0}мин" : "\(minutes)\u{A0}мин"
    }
}

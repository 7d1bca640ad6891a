extension OutageWindow {
    /// «11.11.2025 09:00–14:00», «11.11.2025 09:00 – 12.11.2025 10:00», «с 11.11.2025 09:00, продолжается».
    package func words(in zone: Zone) -> String {
        let start = zone.local(from), first = "\(start.day.russian) \(start.time.text)"
        guard let to else { return "с \(first), продолжается" }
        let end = zone.local(to)
        return end.day == start.day
            ? "\(first)–\(end.time.text)" : "\(first) – \(end.day.russian) \(end.time.text)"
    }
}

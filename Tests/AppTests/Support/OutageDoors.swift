extension DoorTable {
    /// 003 п. 3.1, 3.2: deputies and the keeper enter outages, teachers and class teachers see them and print the blanks
    /// of the own pages.
    static func outages(_ at: DoorPlace) -> [Asked] {
        let outage = [
            "day": "2025-11-11", "time": "09:00", "endday": "2025-11-11", "endtime": "14:00", "words": "нет интернета",
        ]
        return [
            .page("/outages", "+++++++---"), .page("/outages/blank", "+++++++---"),
            .page("/outages/blank/course/\(at.algebra)", "+++++00---"),
            .page("/outages/blank/class/8b", "+++0+00---"), .page("/outages/blank/all", "-++-------"),
            .act("/outages", outage, "-++-------"),
            .page("/outages/1", "+++++++---"), .act("/outages/1", outage, "-++-------"),
            .act("/outages/1/mistake", ["reason": "проба", "seen": "0"], "-==-------"),
        ]
    }
}

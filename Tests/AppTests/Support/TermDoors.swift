extension DoorTable {
    /// Own terms are everybody's who has a day here; the school's are for those who answer for it (002 п. 3.5;
    /// 001 п. 4.4).
    static func terms(_ at: DoorPlace) -> [Asked] {
        [
            .page("/terms/own", "++++++++++"), .page("/terms", "+++-------"),
            .page("/terms/filling", "+++-------"),
        ]
    }
}

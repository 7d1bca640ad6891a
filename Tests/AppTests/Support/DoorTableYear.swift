import Web

extension DoorTable {
    /// 001 п. 4.3, 4.4: the year is the keeper's and the deputies'; the class teacher confirms the own class.
    static func year(_ at: DoorPlace) -> [Asked] {
        [.page("/readiness", "+++-------")]
    }
}

/// Small schools that FET cannot place wholly, each for another reason.
enum HardFET {
    /// Two teachers who are there on Mondays alone owe one class ten lessons: its Monday has six.
    static let crowdedMonday = file(
        classes: ["5А": 10], teachers: { $0 < 5 ? "Ким" : "Пак" },
        conditions: ["Ким", "Пак"].map { teacher in
            let times = days.dropFirst().flatMap { day in
                (1...6).map { "<Not_Available_Time><Day>\(day)</Day><Hour>\($0)</Hour></Not_Available_Time>" }
            }
            return condition(
                "TeacherNotAvailableTimes",
                "<Teacher>\(teacher)</Teacher><Number_of_Not_Available_Times>24</Number_of_Not_Available_Times>"
                    + times.joined())
        })

    /// Two lessons of one teacher are locked into the same hour: FET 6.8 forgets its time limit over this.
    static let lockedTwice = file(
        classes: ["5А": 3, "5Б": 3], teachers: { _ in "Ли" },
        conditions: [1, 4].map { activity in
            condition(
                "ActivityPreferredStartingTime",
                "<Activity_Id>\(activity)</Activity_Id><Preferred_Day>Понедельник</Preferred_Day>"
                    + "<Preferred_Hour>1</Preferred_Hour><Permanently_Locked>true</Permanently_Locked>")
        })

    /// One teacher with forty lessons in a week of thirty.
    static let crowdedTeacher = file(classes: ["5А": 20, "5Б": 20], teachers: { _ in "Ли" }, conditions: [])

    private static let days = ["Понедельник", "Вторник", "Среда", "Четверг", "Пятница"]

    private static func condition(_ name: String, _ body: String) -> String {
        "<Constraint\(name)><Weight_Percentage>100</Weight_Percentage>\(body)<Active>true</Active>"
            + "<Comments></Comments></Constraint\(name)>"
    }

    private static func file(
        classes: KeyValuePairs<String, Int>, teachers: (Int) -> String, conditions: [String]
    ) -> [UInt8] {
        var activities = "", names: Set<String> = [], id = 0
        for (schoolClass, lessons) in classes {
            for n in 0..<lessons {
                id += 1
                names.insert(teachers(n))
                activities += """
                    <Activity><Teacher>\(teachers(n))</Teacher><Subject>Алгебра</Subject><Students>\(schoolClass)</Students>\
                    <Duration>1</Duration><Total_Duration>1</Total_Duration><Id>\(id)</Id>\
                    <Activity_Group_Id>0</Activity_Group_Id><Active>true</Active><Comments></Comments></Activity>
                    """
            }
        }
        let years = classes.map { "<Year><Name>\($0.key)</Name><Number_of_Students>20</Number_of_Students></Year>" }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?><fet version="6.8.5">
            <Institution_Name>Проба</Institution_Name><Comments></Comments>
            <Days_List><Number_of_Days>5</Number_of_Days>\(list("Day", days))</Days_List>
            <Hours_List><Number_of_Hours>6</Number_of_Hours>\(list("Hour", (1...6).map(String.init)))</Hours_List>
            <Subjects_List>\(list("Subject", ["Алгебра"]))</Subjects_List><Activity_Tags_List></Activity_Tags_List>
            <Teachers_List>\(list("Teacher", names.sorted()))</Teachers_List>
            <Students_List>\(years.joined())</Students_List><Activities_List>\(activities)</Activities_List>
            <Time_Constraints_List>\(condition("BasicCompulsoryTime", ""))\(conditions.joined())</Time_Constraints_List>
            <Space_Constraints_List>\(condition("BasicCompulsorySpace", ""))</Space_Constraints_List></fet>
            """
        return Array(text.utf8)
    }

    private static func list(_ kind: String, _ names: [String]) -> String {
        names.map { "<\(kind)><Name>\($0)</Name></\(kind)>" }.joined()
    }
}

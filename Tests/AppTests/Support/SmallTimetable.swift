/// A timetable of one lesson in FET's words.
enum SmallTimetable {
    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <fet version="6.8.5"><Institution_Name>Проба</Institution_Name>
        <Days_List><Day><Name>Понедельник</Name></Day></Days_List>
        <Hours_List><Hour><Name>08:30</Name></Hour></Hours_List>
        <Subjects_List><Subject><Name>Алгебра</Name></Subject></Subjects_List>
        <Teachers_List><Teacher><Name>Лебедева В.П.</Name></Teacher></Teachers_List>
        <Students_List><Year><Name>8</Name><Group><Name>8 б</Name></Group></Year></Students_List>
        <Activities_List><Activity><Teacher>Лебедева В.П.</Teacher><Subject>Алгебра</Subject><Students>8 б</Students>
        <Duration>1</Duration><Id>1</Id><Active>true</Active></Activity></Activities_List>
        </fet>
        """
}

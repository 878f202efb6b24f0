package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which site is home to the employers of each postcode area under any version of the policy (domain.md 3.4). */
public final class PostcodeMap {

    private final List<PostcodeArea> changes;

    private PostcodeMap(List<PostcodeArea> changes) {
        this.changes = changes;
    }

    /** What all versions say, as the database has it now. */
    public static PostcodeMap read(EntityManager entities) {
        return new PostcodeMap(entities.createQuery("""
                        select a from PostcodeArea a, PolicyVersion p
                        where p.version = a.id.version and p.state = :agreed order by p.version, a.id.area
                        """, PostcodeArea.class)
                .setParameter("agreed", PolicyVersion.State.AGREED)
                .getResultList());
    }

    /** The same with what one more version says, whether or not it is agreed. */
    public PostcodeMap and(List<PostcodeArea> proposed) {
        List<PostcodeArea> all = new ArrayList<>(changes);
        all.addAll(proposed);
        return new PostcodeMap(all);
    }

    /** The areas of each site that has any, in alphabetical order, under a version. */
    public Map<String, List<String>> at(int version) {
        Map<String, String> sites = new TreeMap<>();
        changes.stream().filter(change -> change.version() <= version).forEach(change -> change.applyTo(sites));
        Map<String, List<String>> areas = new TreeMap<>();
        sites.forEach((area, site) ->
                areas.computeIfAbsent(site, none -> new ArrayList<>()).add(area));
        return areas;
    }
}

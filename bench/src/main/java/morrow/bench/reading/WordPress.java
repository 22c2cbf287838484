package morrow.bench.reading;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import morrow.bench.machine.Peer;
import morrow.bench.machine.Progress;

/// The peer: WordPress of Debian's packages behind nginx and PHP-FPM with its opcode cache, on MariaDB, with the classic theme that needs
/// least, as `apt-get install wordpress` leaves it. All of it lives in one folder and ends with this.
final class WordPress implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/share/wordpress");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int WORKERS = 8;

  private final Deque<Peer> running = new ArrayDeque<>();
  private final Path folder;
  private final int port;
  private int first;

  /// Starts it with these articles.
  ///
  /// @param folder of its own, gone through by another user when this runs as root
  WordPress(Path folder, List<Library.Article> articles) throws Exception {
    this.folder = folder;
    this.port = freePort();
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      site();
      database();
      Progress.say("giving WordPress " + articles.size() + " articles …");
      fill(articles);
      serve();
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /// Where the page of an article is, by its place in the list.
  String path(int place) {
    return "/?p=" + (first + place);
  }

  private void site() throws IOException, InterruptedException {
    Peer.run(folder, List.of("cp", "-r", INSTALLED.toString(), folder.resolve("site").toString()));
    Path config = folder.resolve("site").resolve("wp-config.php");
    Files.deleteIfExists(config);
    Files.writeString(
        config,
        """
        <?php
        define('DB_NAME', 'wordpress');
        define('DB_USER', 'root');
        define('DB_PASSWORD', '');
        define('DB_HOST', 'localhost:%1$s');
        define('DB_CHARSET', 'utf8mb4');
        define('DB_COLLATE', '');
        define('WP_HOME', 'http://127.0.0.1:%2$d');
        define('WP_SITEURL', 'http://127.0.0.1:%2$d');
        define('DISABLE_WP_CRON', true);
        define('AUTOMATIC_UPDATER_DISABLED', true);
        define('WP_HTTP_BLOCK_EXTERNAL', true);
        $table_prefix = 'wp_';
        if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
        require_once ABSPATH . 'wp-settings.php';
        """
            .formatted(socket(), port));
  }

  private Path socket() {
    return folder.resolve("mariadb.sock");
  }

  private void database() throws IOException, InterruptedException {
    Path data = folder.resolve("mariadb");
    Files.createDirectories(data);
    Peer.run(folder, List.of("chown", "nobody", data.toString()));
    Peer.run(
        folder,
        List.of(
            "mariadb-install-db",
            "--no-defaults",
            "--datadir=" + data,
            "--user=nobody",
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    running.push(
        Peer.start(
            folder.resolve("mariadb.log"),
            List.of(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + data,
                "--socket=" + socket(),
                "--skip-networking",
                "--user=nobody",
                "--innodb-buffer-pool-size=256M")));
    await("mariadb.log", () -> Files.exists(socket()));
    Peer.run(
        folder,
        List.of(
            "mariadb",
            "--user=root",
            "--socket=" + socket(),
            "--execute=create database wordpress character set utf8mb4"));
  }

  private void fill(List<Library.Article> articles) throws IOException, InterruptedException {
    new JsonMapper()
        .writeValue(
            folder.resolve("articles.json").toFile(),
            articles.stream()
                .map(each -> Map.of("title", each.title(), "html", each.html()))
                .toList());
    Path script = folder.resolve("fill.php");
    Files.writeString(
        script,
        """
        <?php
        define('WP_INSTALLING', true);
        $_SERVER['HTTP_HOST'] = '127.0.0.1';
        require __DIR__ . '/site/wp-load.php';
        require_once ABSPATH . 'wp-admin/includes/upgrade.php';
        function wp_mail() { return true; }
        wp_install('Peer', 'admin', 'admin@example.org', true, '', wp_generate_password(20));
        $wp_rewrite->set_permalink_structure('');
        switch_theme('twentytwentyone');
        wp_defer_term_counting(true);
        $articles = json_decode(file_get_contents(__DIR__ . '/articles.json'), true);
        $wpdb->query('set autocommit = 0');
        $first = 0;
        foreach ($articles as $i => $article) {
          $id = wp_insert_post(['post_title' => $article['title'], 'post_content' => $article['html'],
            'post_status' => 'publish', 'post_author' => 1]);
          if ($i == 0) $first = $id;
          if ($id != $first + $i) exit('the numbers have a gap');
        }
        $wpdb->query('commit');
        wp_defer_term_counting(false);
        $wpdb->query('commit');
        echo 'first:', $first;
        """);
    String said = Peer.run(folder, List.of("php", "-d", "memory_limit=1G", script.toString()));
    int at = said.lastIndexOf("first:");
    if (at < 0) {
      throw new IOException("WordPress did not take the articles: " + said.strip());
    }
    first = Integer.parseInt(said.substring(at + "first:".length()).strip());
  }

  private void serve() throws IOException, InterruptedException {
    Path fpm = folder.resolve("fpm.conf");
    Files.writeString(
        fpm,
        """
        [global]
        error_log = %1$s/fpm-errors.log
        daemonize = no
        [www]
        user = nobody
        group = nogroup
        listen = %1$s/fpm.sock
        listen.mode = 0666
        pm = static
        pm.max_children = %2$d
        """
            .formatted(folder, WORKERS));
    running.push(
        Peer.start(
            folder.resolve("fpm.log"),
            List.of(phpFpm(), "--allow-to-run-as-root", "--fpm-config", fpm.toString())));
    await("fpm.log", () -> Files.exists(folder.resolve("fpm.sock")));
    Path nginx = folder.resolve("nginx.conf");
    Files.writeString(
        nginx,
        """
        user nobody nogroup;
        worker_processes 1;
        daemon off;
        pid %1$s/nginx.pid;
        error_log %1$s/nginx-errors.log;
        events { worker_connections 512; }
        http {
          access_log off;
          gzip on;
          include /etc/nginx/mime.types;
          client_body_temp_path %1$s/body;
          fastcgi_temp_path %1$s/fastcgi;
          proxy_temp_path %1$s/proxy;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          server {
            listen 127.0.0.1:%2$d;
            root %1$s/site;
            index index.php;
            location / { try_files $uri $uri/ /index.php$is_args$args; }
            location ~ \\.php$ {
              include /etc/nginx/fastcgi_params;
              fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
              fastcgi_pass unix:%1$s/fpm.sock;
            }
          }
        }
        """
            .formatted(folder, port));
    running.push(Peer.start(folder.resolve("nginx.log"), List.of("nginx", "-c", nginx.toString())));
    await("nginx.log", () -> Files.exists(folder.resolve("nginx.pid")));
  }

  private static String phpFpm() throws IOException {
    try (var programs = Files.list(Path.of("/usr/sbin"))) {
      return programs
          .map(Path::toString)
          .filter(name -> name.matches(".*/php-fpm[\\d.]*"))
          .findFirst()
          .orElseThrow(() -> new IOException("PHP-FPM is missing: install php-fpm"));
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private void await(String log, Condition condition) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (!running.element().runs() || System.nanoTime() > until) {
        throw new IOException(
            "The peer did not start: " + Files.readString(folder.resolve(log)).strip());
      }
      Thread.sleep(50);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}

export const USAGE = `npm run ops -- <command> [options]

  preflight                 before an install or upgrade: versions, classes, Secrets and their keys, database
  status                    rollouts, pods, sockets, queue, database connections, schema
  drill steady              the load alone
  drill upgrade -- CMD...   the load, CMD (such as helm upgrade ...), the rollouts of chat and web, and the load again
  drill kill                the load, while random pods of chat and web are deleted

Of every command
  -n, --namespace NAME      the kubeconfig's own otherwise
      --release NAME        namegame otherwise
      --json [FILE]         JSON in place of the table, or into a file beside it
  The cluster is the one of KUBECONFIG.

preflight
  -f, --values FILE         as for helm, also several: over the chart's own values; without it those of the installed release

Of every drill
  --sockets 300  --people 30  --rate 20 (messages a second)  --pages 2 (pages a second)
  --settle 60               seconds in which everything must have arrived after the end
  --public-url URL          the release's address and origin; its own setting otherwise
  --url URL  --host NAME    connect to URL and ask there for NAME: an ingress that the public address does not lead to
  --ca-file FILE            authority that signed the ingress's certificate
  --database-url-file FILE  --database-ca-file FILE
                            the way to the database; with it the database's connections are sampled, ten times a second
  --session-secret-file FILE  --code-secret-file FILE
                            in place of the web pods' Secret, which is read otherwise
  --control                 print the same, exit with 0 whatever was lost: for a control that must lose
  --backoff default         sockets reconnect as socket.io does by itself, not as the product's pages do
  --no-mending              sockets have what is pushed to them and nothing else

drill steady                --for 120 (seconds)
drill upgrade               --steady 10 (seconds before and after)  --command-may-fail (its exit code is told, and is no fault)
drill kill                  --every 10  --for 120  --steady 10  --seed N (printed)  --and-run 'LINE' (once, in the middle)

Exit code 0: as it must be. 1: not so. 2: could not look, with the reason and the remedy.`;
